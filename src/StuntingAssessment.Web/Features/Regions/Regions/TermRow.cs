namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>One term of a region's own history.</summary>
public sealed record TermRow(string Years, string? Code, string Title, RegionPlace? Parent);
