using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>
/// The one way in for cells: reads the rows under the trail's lock, lets the domain decide, and writes cells, earlier values, totals and the trail's
/// entry in one transaction.
/// </summary>
public sealed class SaveCells(PortalDbContext db, AuditScope audit, PortalClock clock, TimeProvider time)
{
    /// <summary>No rule looks beyond one place, so a workbook is taken by so many at a time: the memory is that of a slice.</summary>
    internal int PlacesAtOnce { get; set; } = 25;

    /// <summary>More than an office has in a regency.</summary>
    private const int Many = 20_000;

    /// <summary>What would happen; nothing is written.</summary>
    public async Task<IReadOnlyList<CellDecision>> TryAsync(CellSource source, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken)
    {
        var stored = await RowsAsync(source, inputs, cancellationToken);
        return CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, inputs);
    }

    /// <summary>What people type: a cell, a row, a rectangle.</summary>
    /// <exception cref="RuleBrokenException">The phase does not allow it.</exception>
    public async Task<SavedCells> RunAsync(CellSource source, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken)
    {
        MustBeOpen(source.Cycle);
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        using var hash = new CellHash();
        var writing = Begun(source, hash);
        var slice = await DecideAsync(writing, inputs, cancellationToken);
        var totals = writing.Sums.Changes;
        var areFew = FewRows.Holds(slice.Taken) && AnsitTotals.AreFew(totals);
        if (areFew && writing.BatchId is null)
        {
            await WriteAtOnceAsync(writing, slice, totals, cancellationToken);
        }
        else
        {
            await (areFew ? Together(slice, totals).RunAsync(cancellationToken) : WriteManyAsync(slice, totals, cancellationToken));
            await TellAsync(writing, null, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new SavedCells(slice.Decisions, writing.Batch, slice.Stored);
    }

    /// <summary>Any number of cells, some places at a time.</summary>
    /// <exception cref="RuleBrokenException">The phase does not allow it.</exception>
    public async Task<TakenCells> RunInSlicesAsync(CellSource source, IReadOnlyList<CellInput> inputs, CancellationToken cancellationToken, AnsitBatch? undone = null)
    {
        MustBeOpen(source.Cycle);
        if (inputs.Count > Many)
        {
            // What a province's workbook was read and judged with lies about, and the collector would wait until the storing has piled as much upon it.
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }

        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        using var hash = new CellHash();
        var writing = Begun(source, hash);
        var decisions = new CellDecisions();
        foreach (var places in Enumerable.Range(0, inputs.Count).GroupBy(i => inputs[i].Place).OrderBy(g => g.Key).Chunk(PlacesAtOnce))
        {
            var slice = await DecideAsync(writing, [.. places.SelectMany(p => p).Select(i => inputs[i])], cancellationToken);
            await WriteAsync(slice, cancellationToken);
            foreach (var decision in slice.Decisions)
            {
                decisions.Add(decision);
            }
        }

        await db.AddToTotalsAsync(writing.Sums.Changes, cancellationToken);
        await TellAsync(writing, undone, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new TakenCells(decisions, writing.Batch);
    }

    public static void MustBeOpen(AssessmentCycle cycle)
    {
        if (WhyClosed(cycle) is { } sentence)
        {
            throw new RuleBrokenException(sentence);
        }
    }

    /// <summary>Null when cells may be written now.</summary>
    public static string? WhyClosed(AssessmentCycle cycle) =>
        PhaseTable.Of(Act.EnterAnsit, cycle.Phase) is Possible.No
            ? $"Master Ansit tidak dapat diisi pada tahap {cycle.PhaseName}. Isian dibuka pada tahap pengajuan dan verifikasi."
            : null;

    private Writing Begun(CellSource source, CellHash hash) => new(source, source.AsBatch ? Ids.New(time) : null, AuditChain.Storable(clock.UtcNow), hash);

    private async Task<StoredSheet> RowsAsync(CellSource source, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken)
    {
        var asked = inputs.Select(i => i.Place).ToHashSet();
        return await db.AnsitSheetAsync(
            source.Cycle.Catalog, source.Cycle.ActivityYear, source.Regency, [.. source.Regency.Places.Where(p => asked.Contains(p.Id))], withYearBefore: false, cancellationToken);
    }

    private async Task<Slice> DecideAsync(Writing writing, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken)
    {
        var source = writing.Source;
        var stored = await RowsAsync(source, inputs, cancellationToken);
        await db.RefuseWhatMovedAsync(source, stored.Sheet.Places, cancellationToken);
        writing.Sums.Subtract(stored.Sheet);
        var decisions = CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, inputs);
        writing.Sums.Add(stored.Sheet);
        var slice = new Slice(decisions, stored, [], [], []);
        foreach (var cell in decisions.Where(d => d.IsTaken).Select(d => CellOf(writing, d)))
        {
            if (stored[cell.RegionId, cell.Measure] is { } before)
            {
                slice.Earlier.Add(AnsitCellVersion.Of(before));
                slice.Known.Add(cell);
            }
            else
            {
                slice.Fresh.Add(cell);
            }

            stored.Put(cell);
        }

        writing.Hash.Add([.. slice.Known, .. slice.Fresh]);
        return slice;
    }

    private AnsitCell CellOf(Writing writing, CellDecision decision) => new()
    {
        Year = writing.Source.Cycle.ActivityYear,
        RegionId = decision.Input.Place,
        Measure = decision.Input.Measure,
        State = decision.Input.Content.State,
        Amount = decision.Input.Content.Number,
        Reason = decision.Input.Content.Reason,
        Version = decision.Version + 1,
        At = writing.At,
        By = audit.ActorId,
        Way = writing.Source.Way,
        BatchId = writing.BatchId,
    };

    /// <summary>Cells, earlier values, totals and the trail in one trip to the server: who types a cell waits for each.</summary>
    private async Task WriteAtOnceAsync(Writing writing, Slice slice, IReadOnlyCollection<AnsitTotal> totals, CancellationToken cancellationToken)
    {
        if (slice.Taken == 0)
        {
            return;
        }

        NoteTyped(writing);
        var (entries, end) = AuditChain.Continue(await db.LockTrailAsync(cancellationToken), audit.Notes, audit, clock.UtcNow);
        audit.ClearNotes();
        await Together(slice, totals).Insert(entries).Update([end]).RunAsync(cancellationToken);
        db.TrailEndsAt(end);
    }

    private FewRows Together(Slice slice, IReadOnlyCollection<AnsitTotal> totals) => new FewRows(db).Insert(slice.Earlier).Insert(slice.Fresh).Update(slice.Known).AddTotals(totals);

    private async Task WriteManyAsync(Slice slice, IReadOnlyList<AnsitTotal> totals, CancellationToken cancellationToken)
    {
        await WriteAsync(slice, cancellationToken);
        await db.AddToTotalsAsync(totals, cancellationToken);
    }

    private void NoteTyped(Writing writing)
    {
        var (source, cycle) = (writing.Source, writing.Source.Cycle);
        audit.Note(new CellsTyped(cycle.ActivityYear, source.Way, writing.Hash.Count, writing.Hash.Finished()), nameof(AnsitCell), source.Regency.Id, cycle.Id, source.Regency.Code);
    }

    private async Task WriteAsync(Slice slice, CancellationToken cancellationToken)
    {
        await db.InsertManyAsync(slice.Earlier, cancellationToken);
        await db.InsertManyAsync(slice.Fresh, cancellationToken);
        await db.UpdateManyAsync(slice.Known, cancellationToken);
    }

    /// <summary>One entry of the trail for all that was written; none when nothing was.</summary>
    private async Task TellAsync(Writing writing, AnsitBatch? undone, CancellationToken cancellationToken)
    {
        if (writing.Hash.Count == 0)
        {
            return;
        }

        if (writing.BatchId is { } id)
        {
            var (source, cycle) = (writing.Source, writing.Source.Cycle);
            var facts = new AnsitBatchFacts(cycle.Id, source.Regency.Code, cycle.ActivityYear, source.Way, source.AgencyId, source.AgencyName, source.FileName, audit.ActorId, writing.At);
            db.AnsitBatches.Add(writing.Batch = AnsitBatch.Take(id, facts, new WrittenCells(writing.Hash.Count, writing.Hash.Finished()), undone));
        }
        else
        {
            NoteTyped(writing);
        }

        // A failure ends the whole transaction: a savepoint before the last statement would be two more trips to the server.
        db.Database.AutoSavepointsEnabled = false;
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>What grows while slices are taken.</summary>
    private sealed class Writing(CellSource source, Guid? batchId, DateTime at, CellHash hash)
    {
        public CellSource Source { get; } = source;

        public Guid? BatchId { get; } = batchId;

        public DateTime At { get; } = at;

        public FigureSums Sums { get; } = new(source.Cycle.ActivityYear, source.Regency.Id);

        public CellHash Hash { get; } = hash;

        public AnsitBatch? Batch { get; set; }
    }

    /// <summary>The cells of some places, decided and not yet written.</summary>
    /// <param name="Stored">The rows, as they will be.</param>
    /// <param name="Earlier">What cells said that are written over.</param>
    private sealed record Slice(IReadOnlyList<CellDecision> Decisions, StoredSheet Stored, List<AnsitCellVersion> Earlier, List<AnsitCell> Fresh, List<AnsitCell> Known)
    {
        public int Taken => Fresh.Count + Known.Count;
    }
}
