using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;

namespace StuntingAssessment.Web.Features.AnsitRules;

/// <summary>How often a rule speaks in one regency, by its code.</summary>
/// <param name="HasLastYear">Whether anything is known of that year.</param>
public sealed record CheckCounts(IReadOnlyDictionary<string, int> ThisYear, IReadOnlyDictionary<string, int> LastYear, bool HasLastYear);

/// <summary>
/// What was counted, until it may be otherwise: every cell that is written leaves a row in the trail of its regency and cycle, so the number of the last such
/// row tells, and regions leave terms. Other rows of the regency ask for a new count too, which does no harm. What leaves none (an earlier cycle's catalogue, a
/// region's corrected district) is seen after <see cref="Keeps"/>.
/// </summary>
public sealed class RuleCountStore(TimeProvider time)
{
    public static readonly TimeSpan Keeps = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<(Guid Cycle, string Regency), (string Stamp, DateTimeOffset Until, CheckCounts Counts)> counted = new();

    public CheckCounts? Find(Guid cycle, string regency, string stamp) =>
        counted.TryGetValue((cycle, regency), out var known) && known.Stamp == stamp && known.Until > time.GetUtcNow() ? known.Counts : null;

    public void Put(Guid cycle, string regency, string stamp, CheckCounts counts) => counted[(cycle, regency)] = (stamp, time.GetUtcNow() + Keeps, counts);
}

/// <summary>
/// Counts what each rule says this year, and would have said last year of last year's villages, by this year's catalogue, for several regencies at once.
/// Five queries at most, however many regencies.
/// </summary>
public sealed class RuleCounts(PortalDbContext db, RuleCountStore store)
{
    public async Task<IReadOnlyList<CheckCounts>> OfAsync(AssessmentCycle cycle, IReadOnlyCollection<string> regencies, CancellationToken cancellationToken)
    {
        var terms = await TermsAsync(cycle.ActivityYear, cancellationToken);
        var stamps = await StampsAsync(cycle, regencies, terms, cancellationToken);
        var missing = regencies.Where(r => store.Find(cycle.Id, r, stamps[r]) is null).ToList();
        var fresh = missing.Count == 0 ? [] : await CountAsync(cycle, missing, terms.HasChanged, cancellationToken);
        foreach (var (regency, counts) in fresh)
        {
            store.Put(cycle.Id, regency, stamps[regency], counts);
        }

        return [.. regencies.Select(r => fresh.GetValueOrDefault(r) ?? store.Find(cycle.Id, r, stamps[r])).OfType<CheckCounts>()];
    }

    /// <summary>What regions there are: a village that comes, goes or moves opens a term and closes one.</summary>
    private async Task<(string Stamp, bool HasChanged)> TermsAsync(int year, CancellationToken cancellationToken)
    {
        var known = await db.RegionTerms.AsNoTracking().GroupBy(_ => 1)
            .Select(g => new { All = g.Count(), Closed = g.Count(t => t.To != null), Latest = g.Max(t => t.From), Changed = g.Count(t => t.From == year || t.To == year - 1) }).FirstOrDefaultAsync(cancellationToken);
        return ($"{known?.All}/{known?.Closed}/{known?.Latest}", known is { Changed: > 0 });
    }

    private async Task<Dictionary<string, string>> StampsAsync(AssessmentCycle cycle, IReadOnlyCollection<string> regencies, (string Stamp, bool HasChanged) terms, CancellationToken cancellationToken)
    {
        var (last, first) = (cycle.ActivityYear, cycle.ActivityYear - 2);
        var rows = await (
            from c in db.Cycles.AsNoTracking()
            where c.ActivityYear <= last && c.ActivityYear >= first
            join e in db.AuditEntries on c.Id equals e.CycleId
            where e.RegencyCode != null && regencies.Contains(e.RegencyCode)
            group e by e.RegencyCode into g
            select new { g.Key, Last = g.Max(e => e.Sequence) }).ToDictionaryAsync(r => r.Key!, r => r.Last, cancellationToken);
        return regencies.ToDictionary(r => r, r => $"{cycle.Version}/{rows.GetValueOrDefault(r)}/{terms.Stamp}");
    }

    /// <param name="cycle">Whose rules and numbers.</param>
    /// <param name="codes">Of the regencies.</param>
    /// <param name="hasNewPlaces">Whether last year's villages were others.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    private async Task<Dictionary<string, CheckCounts>> CountAsync(AssessmentCycle cycle, List<string> codes, bool hasNewPlaces, CancellationToken cancellationToken)
    {
        var year = cycle.ActivityYear;
        var now = SheetsOf(cycle.Catalog, year, await db.AnsitRegenciesAsync(year, codes, cancellationToken));
        var last = hasNewPlaces ? SheetsOf(cycle.Catalog, year - 1, await db.AnsitRegenciesAsync(year - 1, codes, cancellationToken)) : SheetsOf(cycle.Catalog, year - 1, now.Regencies);
        var places = now.Of.Keys.Union(last.Of.Keys).ToList();
        var cells = db.AnsitCells.AsNoTracking().Where(c => c.Year <= year && c.Year >= year - 2 && places.Contains(c.RegionId)).Select(c => new { c.Year, c.RegionId, c.Measure, c.State, c.Amount });
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var content = new CellContent(cell.State, cell.Amount ?? 0, null);
            Put(now.Of.GetValueOrDefault(cell.RegionId), cell.Year, cell.RegionId, cell.Measure, content, isEarlier: false);
            Put(last.Of.GetValueOrDefault(cell.RegionId), cell.Year, cell.RegionId, cell.Measure, content, isEarlier: true);
        }

        return now.ByCode.ToDictionary(s => s.Key, s => CountsOf(s.Value, last.ByCode.GetValueOrDefault(s.Key)));
    }

    private static RegencySheets SheetsOf(IndicatorCatalog catalog, int year, IReadOnlyList<AnsitRegency> regencies)
    {
        var byCode = regencies.ToDictionary(r => r.Code, r => new RegencySheet(catalog, year, r.Places));
        return new RegencySheets(regencies, byCode, byCode.Values.SelectMany(s => s.Places.Select(p => (p.Id, Sheet: s))).ToDictionary(x => x.Id, x => x.Sheet));
    }

    private static void Put(RegencySheet? sheet, int year, Guid region, string measureCode, CellContent content, bool isEarlier)
    {
        // By this year's catalogue: what was of another kind then cannot be judged by it.
        if (sheet?.PlaceAt(region) is not { } place || sheet.MeasureAt(measureCode) is not { } measure || (isEarlier && !sheet.Measures[measure].IsComparable))
        {
            return;
        }

        if (year == sheet.Year)
        {
            sheet.Set(place, measure, content);
        }
        else if (year == sheet.Year - 1)
        {
            sheet.SetBefore(place, measure, content);
        }
    }

    private static CheckCounts CountsOf(RegencySheet now, RegencySheet? last) => new(CountsOf(now), last is null ? new Dictionary<string, int>() : CountsOf(last), last is not null && HasAny(last));

    private static Dictionary<string, int> CountsOf(RegencySheet sheet) => AnsitChecks.Of(sheet).CountBy(f => f.Check.Code).ToDictionary();

    private static bool HasAny(RegencySheet sheet) => Enumerable.Range(0, sheet.Places.Count).Any(p => Enumerable.Range(0, sheet.Measures.Count).Any(m => !sheet[p, m].IsEmpty));

    /// <param name="Of">The sheet of each place.</param>
    private sealed record RegencySheets(IReadOnlyList<AnsitRegency> Regencies, Dictionary<string, RegencySheet> ByCode, Dictionary<Guid, RegencySheet> Of);
}
