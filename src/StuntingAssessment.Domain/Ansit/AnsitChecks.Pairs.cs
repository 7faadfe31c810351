namespace StuntingAssessment.Domain.Ansit;

public static partial class AnsitChecks
{
    /// <summary>What a number is held against beside its population. Whoever reads only some columns reads these along.</summary>
    public static IReadOnlyList<(string Part, string Whole)> PartsAndWholes { get; } =
    [
        (SeverelyStunted, Stunted), (Stunted, SeverelyStunted), (SeverelyStunted, Measured), (Stunted, Measured), (Measured, Children), (FamiliesAtRisk, Families),
    ];
}
