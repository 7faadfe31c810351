namespace StuntingAssessment.Web.Features.Regions.Regions;

public sealed record ChildRow(Guid Id, string Title, string? Code);
