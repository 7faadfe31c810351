using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <param name="Href">Where it is told in parts.</param>
public sealed record PlaceLine(string Name, string? Code, string? Href, Achievement Figure, string? Remark);
