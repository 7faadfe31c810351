namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed record OfficeName(Guid Id, string Name);
