using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Achievements;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <param name="Counts">Null: not counted yet.</param>
/// <param name="IsFresh">False: cells were written since.</param>
public sealed record OpenCounted(OpenCounts? Counts, bool IsFresh);

/// <summary>
/// How much is open in regencies. The rules run over all cells of a regency, so the counts are kept until a cell is written there, and one reading takes on no more than
/// <see cref="MostVillages"/> villages: what a page costs does not grow with the province.
/// </summary>
public sealed class OpenFindings(PortalDbContext db, StampedCounts<OpenCounts> store)
{
    /// <summary>All of Kalimantan Utara; some 0.2 s when nothing is known of any of them.</summary>
    public const int MostVillages = 500;

    /// <summary>Of one regency, counted anew where needed. One query where it is known, and two more.</summary>
    public async Task<OpenCounts> OfAsync(AssessmentCycle cycle, AnsitRegency regency, CancellationToken cancellationToken)
    {
        var stamp = (await db.AnsitStampsAsync(cycle, [regency.Code], cancellationToken))[regency.Code];
        if (store.Find(cycle.Id, regency.Code, stamp) is not { } counts)
        {
            counts = (await CountAsync(cycle, [regency], cancellationToken))[0];
            store.Put(cycle.Id, regency.Code, stamp, counts);
        }

        return counts;
    }

    /// <summary>Of all the regencies, in their order. One query where all is known, and three more.</summary>
    public async Task<IReadOnlyList<OpenCounted>> OfAsync(AssessmentCycle cycle, IReadOnlyList<AnsitRegencyHead> regencies, CancellationToken cancellationToken)
    {
        var stamps = await db.AnsitStampsAsync(cycle, [.. regencies.Select(r => r.Code)], cancellationToken);
        var (stale, villages) = (new List<string>(), 0);
        foreach (var regency in regencies.Where(r => store.Find(cycle.Id, r.Code, stamps[r.Code]) is null))
        {
            villages += regency.Villages;
            if (stale.Count == 0 || villages <= MostVillages)
            {
                stale.Add(regency.Code);
            }
        }

        if (stale.Count > 0)
        {
            var read = await db.AnsitRegenciesAsync(cycle.ActivityYear, stale, cancellationToken);
            foreach (var (regency, counts) in read.Zip(await CountAsync(cycle, read, cancellationToken)))
            {
                store.Put(cycle.Id, regency.Code, stamps[regency.Code], counts);
            }
        }

        return [.. regencies.Select(r => new OpenCounted(store.Last(cycle.Id, r.Code), store.Find(cycle.Id, r.Code, stamps[r.Code]) is not null))];
    }

    private async Task<IReadOnlyList<OpenCounts>> CountAsync(AssessmentCycle cycle, IReadOnlyList<AnsitRegency> regencies, CancellationToken cancellationToken)
    {
        var sheets = await db.AnsitSheetsAsync(cycle.Catalog, cycle.ActivityYear, regencies, cancellationToken);
        var (year, ids) = (cycle.ActivityYear, regencies.Select(r => r.Id).ToList());
        var accepted = (await db.AnsitAcceptances.AsNoTracking().Where(a => a.Year == year && ids.Contains(a.RegencyId))
            .Select(a => new { a.RegencyId, a.RegionId, a.Measure, a.Check, a.Sentence }).ToListAsync(cancellationToken))
            .Select(a => (a.RegencyId, a.RegionId, a.Measure, a.Check, a.Sentence)).ToHashSet();
        return [.. sheets.Select(s => new OpenCounts(AnsitChecks.Of(s.Sheet)
            .Where(f => !accepted.Contains((s.Regency.Id, f.Place, f.Measure, f.Check.Code, f.Sentence)))
            .GroupBy(f => (f.Measure, f.Whole))
            .ToDictionary(g => g.Key, g => new OpenCount(g.Count(f => f.Check.Severity is CheckSeverity.Error), g.Count(f => f.Check.Severity is CheckSeverity.Warning)))))];
    }
}
