namespace StuntingAssessment.Domain.Cycles;

/// <summary>A regency that takes part, in the letter's order.</summary>
/// <param name="NotAssessedReason">Set when the province marks it "tidak dinilai": it stays listed, without a rank.</param>
public sealed record CycleParticipant(string Code, string Name, string? NotAssessedReason = null)
{
    public bool IsAssessed => NotAssessedReason is null;
}
