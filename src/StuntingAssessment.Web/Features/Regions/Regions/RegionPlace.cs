namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed record RegionPlace(Guid Id, string Title);
