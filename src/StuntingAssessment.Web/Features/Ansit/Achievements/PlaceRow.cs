using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>One place with one figure.</summary>
/// <param name="District">Key of the district, when the row is one and can be opened.</param>
/// <param name="Remark">Why a village has no figure.</param>
public sealed record PlaceRow(string? Code, string Name, string? District, int Villages, Achievement Figure, string? Remark = null);
