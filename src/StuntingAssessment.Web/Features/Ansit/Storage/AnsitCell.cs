using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>
/// One number of one region in one activity year, as it is now. Not an aggregate: thousands are written at once (decision 0039). What it said before
/// is in <see cref="AnsitCellVersion"/>.
/// </summary>
public sealed class AnsitCell
{
    public int Year { get; init; }

    public Guid RegionId { get; init; }

    public required string Measure { get; init; }

    public CellState State { get; init; }

    /// <summary>In the measure's smallest step; null unless it is a value.</summary>
    public long? Amount { get; init; }

    public string? Reason { get; init; }

    /// <summary>1, 2, 3, ... with each change.</summary>
    public int Version { get; init; }

    public DateTime At { get; init; }

    /// <summary>Null: the executable.</summary>
    public Guid? By { get; init; }

    public CellWay Way { get; init; }

    /// <summary>The batch that wrote it; null for a cell typed by itself.</summary>
    public Guid? BatchId { get; init; }

    public CellContent Content => new(State, Amount ?? 0, Reason);
}
