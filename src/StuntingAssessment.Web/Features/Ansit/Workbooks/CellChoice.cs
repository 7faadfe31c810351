namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Where somebody decided between two contents: the version that was given up.</summary>
public sealed record CellChoice(Guid Place, string Measure, int Version);
