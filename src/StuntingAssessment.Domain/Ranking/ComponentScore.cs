namespace StuntingAssessment.Domain.Ranking;

/// <param name="Value">0 to 100, rounded to the cycle's decimals: the number the total is made of.</param>
/// <param name="Combined">What the sheets alone give, rounded likewise: what a moderation replaced.</param>
/// <param name="Sheets">The sheets that count for this component, by panellist.</param>
public sealed record ComponentScore(
    ScoredComponent Rule,
    decimal? Value,
    decimal? Combined,
    IReadOnlyList<SheetValue> Sheets,
    ModeratedValue? Moderation)
{
    public string Code => Rule.Code;

    internal Fraction? Exact { get; init; }
}
