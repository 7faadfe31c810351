namespace StuntingAssessment.Domain.Ansit;

/// <summary>Cells that came in together and can be taken back together: a paste, a workbook, a verb. A cell typed by itself belongs to none.</summary>
public sealed class AnsitBatch : Aggregate, IOfRegency
{
    public const string AlreadyUndone = "Kumpulan isian ini sudah dibatalkan.";

    private AnsitBatch(Guid id, string regencyCode, string sha256)
        : base(id) => (RegencyCode, Sha256) = (regencyCode, sha256);

    public Guid CycleId { get; private set; }

    public string RegencyCode { get; private set; }

    /// <summary>The activity year.</summary>
    public int Year { get; private set; }

    public CellWay Way { get; private set; }

    public Guid? AgencyId { get; private set; }

    public string? FileName { get; private set; }

    /// <summary>How many cells it wrote.</summary>
    public int Cells { get; private set; }

    /// <summary>Of what it wrote: one line a cell, in order.</summary>
    public string Sha256 { get; private set; }

    /// <summary>The batch that this one takes back.</summary>
    public Guid? Undoes { get; private set; }

    /// <summary>Null: the executable.</summary>
    public Guid? By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>The batch that took this one back.</summary>
    public Guid? UndoneBy { get; private set; }

    /// <param name="id">New.</param>
    /// <param name="facts">What it is about.</param>
    /// <param name="written">What it writes.</param>
    /// <param name="undone">The batch that it takes back; null otherwise.</param>
    public static AnsitBatch Take(Guid id, AnsitBatchFacts facts, WrittenCells written, AnsitBatch? undone = null)
    {
        Require.That(undone?.UndoneBy is null, AlreadyUndone);
        var batch = new AnsitBatch(id, facts.RegencyCode, written.Sha256)
        {
            CycleId = facts.CycleId,
            Year = facts.Year,
            Way = facts.Way,
            AgencyId = facts.AgencyId,
            FileName = facts.FileName,
            Cells = written.Count,
            Undoes = undone?.Id,
            By = facts.By,
            At = facts.At,
        };
        if (undone is null)
        {
            batch.Record(new CellsTaken(facts.Year, facts.Way, facts.Agency, facts.FileName, written.Count, written.Sha256));
        }
        else
        {
            undone.UndoneBy = id;
            undone.ChangeQuietly();
            batch.Record(new CellsTakenBack(facts.Year, undone.Id, undone.FileName, written.Count, written.Sha256));
        }

        return batch;
    }
}
