namespace StuntingAssessment.Domain.Cycles.Diff;

public enum DiffChange
{
    Added,
    Removed,
    Changed,
}
