namespace StuntingAssessment.Domain.Ranking;

public sealed record DocumentCriterion(
    string Code,
    string Component,
    decimal Weight,
    int Action,
    IReadOnlyList<ScoredLevel> Levels,
    string? Text = null)
    : ScoredCriterion(Code, Component, Weight, Text)
{
    public decimal TopPoints => Levels.Max(level => level.Points);
}
