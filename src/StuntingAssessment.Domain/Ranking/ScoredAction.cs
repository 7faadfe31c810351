namespace StuntingAssessment.Domain.Ranking;

public sealed record ScoredAction(int No, decimal Weight, string? Name = null);
