namespace StuntingAssessment.Domain.Ranking;

public sealed record SheetScore(string Criterion, decimal Score);
