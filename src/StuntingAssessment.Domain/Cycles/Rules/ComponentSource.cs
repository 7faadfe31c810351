namespace StuntingAssessment.Domain.Cycles.Rules;

public enum ComponentSource
{
    Documents,
    Panel,
}

public enum Combination
{
    Mean,
    Median,
    TrimmedMean,
}
