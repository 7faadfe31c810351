namespace StuntingAssessment.Domain.Cycles;

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
