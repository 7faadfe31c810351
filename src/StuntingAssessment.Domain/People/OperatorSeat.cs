using StuntingAssessment.Domain.Agencies;

namespace StuntingAssessment.Domain.People;

/// <summary>The offices that an operator works for, and the regency they must belong to.</summary>
/// <param name="RegionId">The regency's.</param>
/// <param name="Agencies">As chosen.</param>
public sealed record OperatorSeat(Guid RegionId, IReadOnlyList<Agency> Agencies);
