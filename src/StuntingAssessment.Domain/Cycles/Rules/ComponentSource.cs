namespace StuntingAssessment.Domain.Cycles.Rules;

public enum ComponentSource
{
    Documents,
    Panel,
}
