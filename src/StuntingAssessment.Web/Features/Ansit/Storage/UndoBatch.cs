using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>
/// Takes a batch back: writes what its cells said before as a batch of its own, so that this too is history and can be taken back. A cell that was
/// changed since is left, and told.
/// </summary>
public sealed class UndoBatch(PortalDbContext db, SaveCells save)
{
    /// <param name="cycle">The batch's.</param>
    /// <param name="regency">With its places.</param>
    /// <param name="mayWrite">Whether the person owns the measure.</param>
    /// <param name="batchId">Of this cycle and regency.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="RuleBrokenException">It was taken back already, or the phase does not allow it.</exception>
    public async Task<UndoneBatch> RunAsync(AssessmentCycle cycle, AnsitRegency regency, Func<Measure, bool> mayWrite, Guid batchId, CancellationToken cancellationToken)
    {
        SaveCells.MustBeOpen(cycle);
        var batch = await db.AnsitBatches.SingleAsync(b => b.Id == batchId && b.CycleId == cycle.Id && b.RegencyCode == regency.Code, cancellationToken);
        if (batch.UndoneBy is not null)
        {
            throw new RuleBrokenException(AnsitBatch.AlreadyUndone);
        }

        var written = await WrittenAsync(batch, cancellationToken);
        var before = await BeforeAsync(batch, written, cancellationToken);
        var left = await ChangedSinceAsync(batch, regency, cancellationToken);
        var inputs = written.ConvertAll(c => new CellInput(c.RegionId, c.Measure, before.GetValueOrDefault((c.RegionId, c.Measure)), c.Version));
        var source = new CellSource(cycle, regency, mayWrite, CellWay.Undo, batch.AgencyId, FileName: batch.FileName, AsBatch: true);
        var saved = await save.RunInSlicesAsync(source, inputs, cancellationToken, batch);
        return new UndoneBatch(batch, saved, [.. left, .. saved.Decisions.Where(d => d.Outcome is CellOutcome.Conflict).Select(d => (d.Input.Place, d.Input.Measure))], new RegencySheet(cycle.Catalog, cycle.ActivityYear, regency.Places));
    }

    /// <summary>Cells that still say what the batch wrote.</summary>
    private Task<List<AnsitCell>> WrittenAsync(AnsitBatch batch, CancellationToken cancellationToken) =>
        db.AnsitCells.AsNoTracking().Where(c => c.BatchId == batch.Id).OrderBy(c => c.RegionId).ThenBy(c => c.Measure).ToListAsync(cancellationToken);

    /// <summary>What they said before it; a cell that is not there was empty.</summary>
    private async Task<Dictionary<(Guid, string), CellContent>> BeforeAsync(AnsitBatch batch, List<AnsitCell> written, CancellationToken cancellationToken)
    {
        var ids = written.Select(c => c.RegionId).Distinct().ToList();
        var earlier = await db.CellVersionsOf(batch.Year, ids)
            .Where(v => db.Set<AnsitCell>().Any(c => c.Year == v.Year && c.RegionId == v.RegionId && c.Measure == v.Measure && c.Version == v.Version + 1 && c.BatchId == batch.Id))
            .ToListAsync(cancellationToken);
        return earlier.ToDictionary(v => (v.RegionId, v.Measure), v => v.Content);
    }

    /// <summary>What the batch wrote is history already where somebody wrote after it.</summary>
    private async Task<List<(Guid Place, string Measure)>> ChangedSinceAsync(AnsitBatch batch, AnsitRegency regency, CancellationToken cancellationToken)
    {
        var ids = regency.Places.Select(p => p.Id).ToList();
        var cells = await db.CellVersionsOf(batch.Year, ids)
            .Where(v => v.BatchId == batch.Id)
            .Select(v => new { v.RegionId, v.Measure }).ToListAsync(cancellationToken);
        return cells.ConvertAll(c => (c.RegionId, c.Measure));
    }
}
