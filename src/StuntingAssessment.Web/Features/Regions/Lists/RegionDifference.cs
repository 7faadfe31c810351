namespace StuntingAssessment.Web.Features.Regions.Lists;

/// <summary>What an act would change of one region, in words.</summary>
public sealed record RegionDifference(string Title, string What);
