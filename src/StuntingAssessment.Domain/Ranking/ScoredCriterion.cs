namespace StuntingAssessment.Domain.Ranking;

public abstract record ScoredCriterion(string Code, string Component, decimal Weight, string? Text);
