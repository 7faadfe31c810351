using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>What the taking back of a batch did.</summary>
/// <param name="Undone">The batch that was taken back.</param>
/// <param name="Saved">The new batch that did it; its decisions hold what a rule refused.</param>
/// <param name="Left">Cells that somebody changed since: they stay as they are.</param>
/// <param name="Sheet">The regency's places and columns; no cells.</param>
public sealed record UndoneBatch(AnsitBatch Undone, TakenCells Saved, IReadOnlyList<(Guid Place, string Measure)> Left, RegencySheet Sheet);
