namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>What became of one cell.</summary>
/// <param name="P">Place.</param>
/// <param name="M">Measure.</param>
/// <param name="O">"saved", "same", "refused" or "conflict"; of a trial "new", "changed", "same", "refused" or "conflict".</param>
/// <param name="N">What the cell says now.</param>
/// <param name="V">Its version now.</param>
/// <param name="T">The same as text; of a conflict alone.</param>
/// <param name="S">Why it is refused.</param>
/// <param name="By">Who wrote what a conflict is about.</param>
/// <param name="At">When; UTC.</param>
/// <param name="Mine">Whether that was the same person.</param>
public sealed record EntryCellAnswer(Guid P, string M, string O, GridContent N, int V, string? T = null, string? S = null, string? By = null, DateTime? At = null, bool Mine = false);
