namespace StuntingAssessment.Web.Features.Regions.Regions;

/// <summary>A region that came before or after.</summary>
public sealed record KinRow(Guid Id, string Title, int Year);
