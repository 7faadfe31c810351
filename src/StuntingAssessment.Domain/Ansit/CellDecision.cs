namespace StuntingAssessment.Domain.Ansit;

/// <param name="Before">What the cell says now.</param>
/// <param name="Version">The cell's version now, before this input is stored.</param>
/// <param name="Sentence">Why it is refused.</param>
public sealed record CellDecision(CellInput Input, CellOutcome Outcome, CellContent Before, int Version, string? Sentence = null)
{
    public bool IsTaken => Outcome is CellOutcome.New or CellOutcome.Changed;
}
