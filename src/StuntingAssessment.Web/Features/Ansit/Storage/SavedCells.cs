using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <param name="Sheet">The rows that were touched, as they are now.</param>
public sealed record SavedCells(IReadOnlyList<CellDecision> Decisions, AnsitBatch? Batch, StoredSheet Sheet) : TakenCells(Decisions, Batch);
