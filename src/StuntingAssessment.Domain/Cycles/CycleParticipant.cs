namespace StuntingAssessment.Domain.Cycles;

/// <summary>A regency that takes part, in the letter's order; or a district that takes part in one award.</summary>
/// <param name="NotAssessedReason">Set when the province marks it "tidak dinilai": it stays listed, without a rank.</param>
/// <param name="AwardCode">Set for a district: the only award it takes part in. It has a score sheet, and neither actions, total nor rank.</param>
public sealed record CycleParticipant(string Code, string Name, string? NotAssessedReason = null, string? AwardCode = null)
{
    public const int CodeMaxLength = 13;
    public const int NameMaxLength = 120;

    public bool IsAssessed => NotAssessedReason is null;

    public bool IsForOneAward => AwardCode is not null;
}
