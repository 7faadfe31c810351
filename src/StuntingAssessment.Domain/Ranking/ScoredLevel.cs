namespace StuntingAssessment.Domain.Ranking;

public sealed record ScoredLevel(string Letter, decimal Points, string? Descriptor = null);
