namespace StuntingAssessment.Domain.Ranking;

/// <summary>One panellist's submitted numbers for one regency, or the declared conflict that leaves none.</summary>
public sealed record PanelSheet(string Panelist, bool Recused, IReadOnlyList<SheetScore> Scores)
{
    public static PanelSheet Recusal(string panelist) => new(panelist, true, []);
}
