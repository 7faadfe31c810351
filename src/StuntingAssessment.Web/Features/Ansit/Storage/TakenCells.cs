using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>What became of cells.</summary>
/// <param name="Decisions">One for each cell that was named.</param>
/// <param name="Batch">Null when the source keeps none, or when nothing was taken.</param>
public record TakenCells(IReadOnlyList<CellDecision> Decisions, AnsitBatch? Batch)
{
    public int Taken => Decisions.Count(d => d.IsTaken);

    /// <summary>Refused, or somebody else's meanwhile.</summary>
    public int Held => Decisions.Count(d => d.Outcome is CellOutcome.Refused or CellOutcome.Conflict);
}
