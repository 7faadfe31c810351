namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>One convergence action of the cycle. Number 0 gathers what belongs to no action; it is not graded.</summary>
/// <param name="Weight">Any positive number; 0 only for number 0.</param>
public sealed record ConvergenceAction(int No, string Name, decimal Weight, string? LeadAgency, IReadOnlyList<EvidenceRequirement> Requirements, ActionKind Kind = ActionKind.Main)
{
    public const int HighestNo = 99;
    public const int NameMaxLength = 200;
    public const int LeadAgencyMaxLength = 200;

    public bool IsCounted => No > 0;

    public EvidenceRequirement Requirement(string code) =>
        Requirements.FirstOrDefault(r => r.Code == code) ?? throw new RuleBrokenException($"Persyaratan {code} tidak ada pada aksi {No}.");
}
