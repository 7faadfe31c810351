namespace StuntingAssessment.Domain.Regions;

/// <summary>What is wrong with a line.</summary>
/// <param name="Line">Its number in the file; null: it is about a region of the portal.</param>
public sealed record RegionListProblem(int? Line, string Sentence);
