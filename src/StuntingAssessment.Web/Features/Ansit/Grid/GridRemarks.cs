namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>What is said about cells, by people and by the rules.</summary>
public sealed record GridRemarks(IReadOnlyList<GridComment> Comments, IReadOnlyList<GridFinding<int?>> Findings);

/// <summary>A cell that somebody remarked on; its place by its row.</summary>
public sealed record GridComment(int Place, string Measure);
