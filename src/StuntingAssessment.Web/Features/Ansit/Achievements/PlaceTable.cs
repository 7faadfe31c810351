using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>One figure of places under each other.</summary>
/// <param name="Kind">What the places are: "Kecamatan".</param>
/// <param name="Sum">Of all of them; null where nothing is added up.</param>
public sealed record PlaceTable(FigureLine Line, int ActivityYear, string Kind, IReadOnlyList<PlaceLine> Rows, PlaceLine? Sum);
