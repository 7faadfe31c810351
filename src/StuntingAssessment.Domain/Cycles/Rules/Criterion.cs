namespace StuntingAssessment.Domain.Cycles.Rules;

/// <summary>One graded line: a document criterion has an action and levels, a panel criterion a maximum.</summary>
public sealed record Criterion(string Code, string Component, string Text, decimal Weight, int? Action, IReadOnlyList<string> Proof, IReadOnlyList<CriterionLevel> Levels, decimal? Max)
{
    public const int CodeMaxLength = 20;
    public const int TextMaxLength = 500;

    public decimal TopPoints => Levels.Count == 0 ? 0 : Levels.Max(l => l.Points);
}
