namespace StuntingAssessment.Domain.Cycles.Rules;

public enum Combination
{
    Mean,
    Median,
    TrimmedMean,
}
