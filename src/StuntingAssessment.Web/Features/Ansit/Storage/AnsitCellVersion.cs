using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>What a cell said before: one row a change, never changed.</summary>
public sealed class AnsitCellVersion
{
    public int Year { get; init; }

    public Guid RegionId { get; init; }

    public required string Measure { get; init; }

    public int Version { get; init; }

    public CellState State { get; init; }

    public long? Amount { get; init; }

    public string? Reason { get; init; }

    public DateTime At { get; init; }

    public Guid? By { get; init; }

    public CellWay Way { get; init; }

    public Guid? BatchId { get; init; }

    public CellContent Content => new(State, Amount ?? 0, Reason);

    public static AnsitCellVersion Of(AnsitCell cell) => new()
    {
        Year = cell.Year,
        RegionId = cell.RegionId,
        Measure = cell.Measure,
        Version = cell.Version,
        State = cell.State,
        Amount = cell.Amount,
        Reason = cell.Reason,
        At = cell.At,
        By = cell.By,
        Way = cell.Way,
        BatchId = cell.BatchId,
    };
}
