namespace StuntingAssessment.Domain.Cycles.Rules;

public enum RequirementKind
{
    File,
    FileOrLink,

    /// <summary>Computed from Master Ansit: nothing is uploaded.</summary>
    Data,
}
