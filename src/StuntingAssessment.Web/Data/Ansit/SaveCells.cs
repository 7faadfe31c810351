using System.Globalization;
using System.Security.Cryptography;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Data.Ansit;

/// <summary>Who writes what, and how it came in.</summary>
/// <param name="Regency">With the places that the inputs may name.</param>
/// <param name="MayWrite">Whether the person owns the measure.</param>
/// <param name="AgencyId">Whose columns; null for a coordinator's own entry.</param>
/// <param name="AsBatch">Kept together, so that it can be taken back together.</param>
public sealed record CellSource(AssessmentCycle Cycle, AnsitRegency Regency, Func<Measure, bool> MayWrite, CellWay Way, Guid? AgencyId = null, string? AgencyName = null, string? FileName = null, bool AsBatch = false);

/// <param name="Decisions">One for each cell that was named.</param>
/// <param name="Written">As stored now, by place and measure.</param>
/// <param name="Batch">Null when the source keeps none, or when nothing was taken.</param>
/// <param name="Sheet">The rows that were touched, as they are now.</param>
public sealed record SavedCells(IReadOnlyList<CellDecision> Decisions, IReadOnlyDictionary<(Guid Place, string Measure), AnsitCell> Written, AnsitBatch? Batch, StoredSheet Sheet)
{
    public int Taken => Written.Count;
}

/// <summary>
/// The one way in for cells: reads the rows under the trail's lock, lets the domain decide, and writes cells, earlier values, totals and the trail's
/// entry in one transaction.
/// </summary>
public sealed class SaveCells(PortalDbContext db, AuditScope audit, PortalClock clock, TimeProvider time)
{
    /// <summary>In bytes: id, code, two numbers, a state, and a reason of three-byte letters at worst.</summary>
    private const int LongestLine = 160 + (3 * CellContent.ReasonMaxLength);

    /// <summary>What would happen; nothing is written.</summary>
    public async Task<IReadOnlyList<CellDecision>> TryAsync(CellSource source, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken)
    {
        var stored = await RowsAsync(source, inputs, cancellationToken);
        return CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, inputs);
    }

    /// <exception cref="RuleBrokenException">The phase does not allow it.</exception>
    public async Task<SavedCells> RunAsync(CellSource source, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken, AnsitBatch? undone = null)
    {
        MustBeOpen(source.Cycle);
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (!await db.Cycles.AnyAsync(c => c.Id == source.Cycle.Id && c.Version == source.Cycle.Version, cancellationToken))
        {
            throw new DbUpdateConcurrencyException("The cycle changed since its phase was read.");
        }

        var stored = await RowsAsync(source, inputs, cancellationToken);
        var touched = inputs.Select(i => stored.Sheet.PlaceAt(i.Place)).OfType<int>().Distinct().ToList();
        var before = touched.ToDictionary(p => p, p => Figures.At(stored.Sheet, p).ToList());
        var decisions = CellIntake.Decide(stored.Sheet, stored.VersionOf, source.MayWrite, inputs);
        var written = await WriteAsync(source, stored, decisions, undone, cancellationToken);
        if (written.Cells.Count > 0)
        {
            var change = touched.Where(p => stored.Sheet.Places[p].Level is IndicatorLevel.Village)
                .SelectMany(p => Figures.At(stored.Sheet, p).Zip(before[p], (now, then) => (stored.Sheet.Places[p].DistrictId, now.Code, Change: now.Figure - then.Figure)));
            await db.AddToTotalsAsync(source.Cycle.ActivityYear, source.Regency.Id, change, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return new SavedCells(decisions, written.Cells.ToDictionary(c => (c.RegionId, c.Measure)), written.Batch, stored);
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

    private async Task<StoredSheet> RowsAsync(CellSource source, IReadOnlyCollection<CellInput> inputs, CancellationToken cancellationToken)
    {
        var asked = inputs.Select(i => i.Place).ToHashSet();
        return await db.AnsitSheetAsync(
            source.Cycle.Catalog, source.Cycle.ActivityYear, source.Regency, [.. source.Regency.Places.Where(p => asked.Contains(p.Id))], withYearBefore: false, cancellationToken);
    }

    private async Task<(IReadOnlyList<AnsitCell> Cells, AnsitBatch? Batch)> WriteAsync(
        CellSource source, StoredSheet stored, IReadOnlyList<CellDecision> decisions, AnsitBatch? undone, CancellationToken cancellationToken)
    {
        var taken = decisions.Where(d => d.IsTaken).ToList();
        if (taken.Count == 0)
        {
            return ([], null);
        }

        var batchId = source.AsBatch ? Ids.New(time) : (Guid?)null;
        var at = AuditChain.Storable(clock.UtcNow);
        var cells = taken.ConvertAll(d => CellOf(source, d, batchId, at));
        var isKnown = taken.ToLookup(d => d.Version > 0, d => (d.Input.Place, d.Input.Measure));
        var known = isKnown[true].ToHashSet();
        await db.InsertManyAsync([.. known.Select(k => AnsitCellVersion.Of(stored[k.Place, k.Measure]!))], cancellationToken);
        await db.InsertManyAsync(cells.FindAll(c => !known.Contains((c.RegionId, c.Measure))), cancellationToken);
        await db.UpdateManyAsync(cells.FindAll(c => known.Contains((c.RegionId, c.Measure))), cancellationToken);
        cells.ForEach(stored.Put);
        return (cells, Note(source, new WrittenCells(cells.Count, HashOf(cells)), batchId, at, undone));
    }

    private AnsitCell CellOf(CellSource source, CellDecision decision, Guid? batchId, DateTime at) => new()
    {
        Year = source.Cycle.ActivityYear,
        RegionId = decision.Input.Place,
        Measure = decision.Input.Measure,
        State = decision.Input.Content.State,
        Amount = decision.Input.Content.Number,
        Reason = decision.Input.Content.Reason,
        Version = decision.Version + 1,
        At = at,
        By = audit.ActorId,
        Way = source.Way,
        BatchId = batchId,
    };

    private AnsitBatch? Note(CellSource source, WrittenCells written, Guid? batchId, DateTime at, AnsitBatch? undone)
    {
        var (cycle, year) = (source.Cycle, source.Cycle.ActivityYear);
        if (batchId is not { } id)
        {
            audit.Note(new CellsTyped(year, source.Way, written.Count, written.Sha256), nameof(AnsitCell), source.Regency.Id, cycle.Id, source.Regency.Code);
            return null;
        }

        var batch = AnsitBatch.Take(id, new AnsitBatchFacts(cycle.Id, source.Regency.Code, year, source.Way, source.AgencyId, source.AgencyName, source.FileName, audit.ActorId, at), written, undone);
        db.AnsitBatches.Add(batch);
        return batch;
    }

    /// <summary>Of one line a cell, in the order of region and measure: what the trail's entry vouches for.</summary>
    internal static string HashOf(IEnumerable<AnsitCell> cells)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> line = stackalloc byte[LongestLine];
        foreach (var cell in cells.OrderBy(c => c.RegionId).ThenBy(c => c.Measure, StringComparer.Ordinal))
        {
            Utf8.TryWrite(line, CultureInfo.InvariantCulture, $"{cell.RegionId}\t{cell.Measure}\t{cell.Version}\t{cell.State}\t{cell.Amount}\t{cell.Reason}\n", out var length);
            hash.AppendData(line[..length]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
