namespace StuntingAssessment.Web.Features.Regions.Agencies;

public sealed record RegencyName(Guid Id, string Name, string? Code);
