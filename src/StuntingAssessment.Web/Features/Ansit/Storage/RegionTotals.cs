using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>
/// Sums are kept along the tree of regions. When that changes (a village in another district, a district that ends), the regencies concerned are added
/// up anew in every year that has sums, in the transaction of the change.
/// </summary>
internal sealed class RegionTotals
{
    private readonly PortalDbContext db;
    private readonly IReadOnlyCollection<Guid> changed;
    private readonly Dictionary<int, HashSet<Guid>> regencies = [];

    private RegionTotals(PortalDbContext db, IReadOnlyCollection<Guid> changed) => (this.db, this.changed) = (db, changed);

    /// <summary>Remembers where the regions lie now.</summary>
    /// <param name="db">In a transaction that holds the lock.</param>
    /// <param name="changed">Regions that will change; those that will arise too.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<RegionTotals> BeforeAsync(PortalDbContext db, IReadOnlyCollection<Guid> changed, CancellationToken cancellationToken)
    {
        var totals = new RegionTotals(db, changed);
        foreach (var year in await db.AnsitTotals.Select(t => t.Year).Distinct().ToListAsync(cancellationToken))
        {
            totals.regencies.Add(year, []);
        }

        await totals.LookAsync(cancellationToken);
        return totals;
    }

    /// <summary>Saves what is tracked, and adds up anew, in a transaction of its own.</summary>
    public static async Task SaveAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var touched = db.ChangeTracker.Entries<Region>().Where(e => e.Entity.Events.Count > 0 || e.Entity.ChangedQuietly || e.State is not EntityState.Unchanged).Select(e => e.Entity.Id).ToList();
        var totals = await BeforeAsync(db, touched, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await totals.RebuildAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>After the regions were written.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        foreach (var (year, concerned) in regencies)
        {
            var gone = concerned.Concat(changed).ToHashSet();
            await db.AnsitTotals.Where(t => t.Year == year && gone.Contains(t.RegionId)).ExecuteDeleteAsync(cancellationToken);
            var catalog = await db.Cycles.AsNoTracking().Where(c => c.ActivityYear == year).OrderByDescending(c => c.AssessmentYear).Select(c => c.Catalog).FirstOrDefaultAsync(cancellationToken);
            var codes = await db.TermsIn(year).Where(t => concerned.Contains(t.RegionId)).Select(t => t.Code).ToListAsync(cancellationToken);
            foreach (var code in codes.OfType<string>())
            {
                if (catalog is not null && await db.AnsitRegencyAsync(year, code, cancellationToken) is { } regency)
                {
                    await db.RebuildTotalsAsync(catalog, year, regency, cancellationToken);
                }
            }
        }
    }

    /// <summary>The regency above each changed region, in each year; a region may lie in another one after the change.</summary>
    private async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var (year, concerned) in regencies)
        {
            var parentOf = await db.TermsIn(year).Select(t => new { t.RegionId, t.ParentId }).ToDictionaryAsync(t => t.RegionId, t => t.ParentId, cancellationToken);
            foreach (var id in changed)
            {
                // Up to the one whose parent is the province, which has none above it.
                for (var at = id; parentOf.GetValueOrDefault(at) is { } above; at = above)
                {
                    if (parentOf.TryGetValue(above, out var top) && top is null)
                    {
                        concerned.Add(at);
                    }
                }
            }
        }
    }
}
