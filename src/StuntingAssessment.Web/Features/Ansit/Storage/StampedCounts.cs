using System.Collections.Concurrent;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>
/// What was counted over a regency's cells, until it may be otherwise: every cell that is written leaves a row in the trail of its regency and cycle, so the number
/// of the last such row tells, and every village that comes, goes or moves opens or ends a term. Other rows of the regency ask for a new count too, which does
/// no harm. What leaves neither (a region that is corrected, an earlier cycle's catalogue) is seen after <see cref="Keeps"/>.
/// </summary>
public sealed class StampedCounts<T>(TimeProvider time)
    where T : class
{
    public static readonly TimeSpan Keeps = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(Guid Cycle, string Regency), (string Stamp, DateTimeOffset Until, T Counts)> counted = new();

    public T? Find(Guid cycle, string regency, string stamp) =>
        counted.TryGetValue((cycle, regency), out var known) && known.Stamp == stamp && known.Until > time.GetUtcNow() ? known.Counts : null;

    /// <summary>What was counted last, although it may be otherwise by now.</summary>
    public T? Last(Guid cycle, string regency) => counted.TryGetValue((cycle, regency), out var known) ? known.Counts : null;

    public void Put(Guid cycle, string regency, string stamp, T counts) => counted[(cycle, regency)] = (stamp, time.GetUtcNow() + Keeps, counts);
}

internal static class CellStamps
{
    /// <summary>
    /// Changes with every cell of the regency that is written in the cycle's activity year or the two years before it, with the regions, and with the cycle.
    /// One query, a look at the end of the trail's index for each regency and cycle.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> AnsitStampsAsync(this PortalDbContext db, AssessmentCycle cycle, IReadOnlyCollection<string> regencies, CancellationToken cancellationToken)
    {
        var (last, first) = (cycle.ActivityYear, cycle.ActivityYear - 2);
        var rows = await (
            from code in db.RegionTerms.Where(t => t.Code != null && regencies.Contains(t.Code)).Select(t => t.Code!).Distinct()
            from c in db.Cycles
            where c.ActivityYear <= last && c.ActivityYear >= first
            select new { Code = code, Terms = db.RegionTerms.Count(), Ended = db.RegionTerms.Count(t => t.To != null), Last = db.AuditEntries.Where(e => e.CycleId == c.Id && e.RegencyCode == code).Max(e => (long?)e.Sequence) }).ToListAsync(cancellationToken);
        return regencies.ToDictionary(r => r, r => $"{cycle.Version}/{rows.Where(x => x.Code == r).Max(x => x.Last)}/{rows.FirstOrDefault()?.Terms}/{rows.FirstOrDefault()?.Ended}");
    }
}
