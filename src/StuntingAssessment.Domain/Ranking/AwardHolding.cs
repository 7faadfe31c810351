namespace StuntingAssessment.Domain.Ranking;

/// <param name="Regency">Code of the holder; none while the award is open.</param>
public sealed record AwardHolding(AwardRule Award, string? Regency);
