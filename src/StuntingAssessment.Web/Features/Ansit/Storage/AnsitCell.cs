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

/// <summary>The figures of a district or a regency, kept up with every write so that no page adds up all cells.</summary>
public sealed class AnsitTotal
{
    public int Year { get; init; }

    public Guid RegionId { get; init; }

    /// <summary>A measure's code, or one of the two of stunting.</summary>
    public required string Code { get; init; }

    public long Part { get; init; }

    public long Whole { get; init; }

    public int Places { get; init; }

    public int Marked { get; init; }

    public int Filled { get; init; }

    public Figure Figure => new(Part, Whole, Places, Marked, Filled);

    public static AnsitTotal Of(int year, Guid region, string code, Figure figure) => new()
    {
        Year = year,
        RegionId = region,
        Code = code,
        Part = figure.Part,
        Whole = figure.Whole,
        Places = figure.Places,
        Marked = figure.Marked,
        Filled = figure.Filled,
    };
}

/// <summary>A remark on a cell, for whoever looks at it next.</summary>
public sealed class AnsitComment
{
    public const int TextMaxLength = 1000;

    public Guid Id { get; init; }

    public int Year { get; init; }

    public Guid RegionId { get; init; }

    public required string Measure { get; init; }

    public required string Text { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }
}

/// <summary>Somebody explained a warning. It holds as long as the sentence it was given for is the same: other numbers, another warning.</summary>
public sealed class AnsitAcceptance
{
    public const int ReasonMaxLength = 500;

    public Guid Id { get; init; }

    public int Year { get; init; }

    /// <summary>The regency's region, also where the warning is about one village: lists are made by regency.</summary>
    public Guid RegencyId { get; init; }

    /// <summary>The village; null for a column as a whole.</summary>
    public Guid? RegionId { get; init; }

    public required string Measure { get; init; }

    public required string Check { get; init; }

    public required string Sentence { get; init; }

    public required string Reason { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }
}

/// <summary>A workbook that somebody uploaded: read, judged and shown before anything of it is stored.</summary>
public sealed class AnsitUpload
{
    /// <summary>So long one waits that nobody takes.</summary>
    public static TimeSpan UntakenKept { get; } = TimeSpan.FromDays(30);

    public Guid Id { get; init; }

    public Guid CycleId { get; init; }

    public required string RegencyCode { get; init; }

    public Guid AgencyId { get; init; }

    public required string FileName { get; init; }

    public required string Sha256 { get; init; }

    public Guid By { get; init; }

    public DateTime At { get; init; }

    /// <summary>The batch that took it; null while it is a dry run.</summary>
    public Guid? BatchId { get; set; }

    /// <summary>Nobody wants it any more.</summary>
    public DateTime? DiscardedAt { get; set; }
}
