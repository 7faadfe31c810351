namespace StuntingAssessment.Domain.Ranking;

public sealed record PanelCriterion(string Code, string Component, decimal Weight, decimal Max, string? Text = null)
    : ScoredCriterion(Code, Component, Weight, Text);
