using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

/// <summary>A regency's owners beside those of the cycle that this one was cloned from.</summary>
/// <param name="Regency">Of the clone.</param>
/// <param name="EarlierYear">The other's assessment year.</param>
public sealed record OwnerComparison(CycleParticipant Regency, int EarlierYear, IReadOnlyList<OwnerDifference> Rows);
