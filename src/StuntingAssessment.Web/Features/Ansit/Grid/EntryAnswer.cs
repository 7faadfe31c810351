namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <param name="Batch">Under which number a paste can be taken back.</param>
/// <param name="Findings">Errors at the touched places, of the office's columns.</param>
public sealed record EntryAnswer(DateTime At, Guid? Batch, IReadOnlyList<EntryCellAnswer> Cells, IReadOnlyList<GridFinding<Guid?>> Findings);

/// <param name="Cells">What was written back.</param>
/// <param name="Sentence">What happened, and what was left.</param>
public sealed record UndoAnswer(Guid? Batch, IReadOnlyList<EntryCellAnswer> Cells, string Sentence);
