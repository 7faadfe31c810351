using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Data.Ansit;

namespace StuntingAssessment.Web.Features.AnsitRules;

/// <summary>How often a rule speaks in one regency, by its code.</summary>
/// <param name="HasLastYear">Whether anything is known of that year.</param>
public sealed record CheckCounts(IReadOnlyDictionary<string, int> ThisYear, IReadOnlyDictionary<string, int> LastYear, bool HasLastYear);

/// <summary>Counts what each rule says this year, and would have said last year, for several regencies at once. Three queries at most, however many regencies.</summary>
public sealed class RuleCounts(PortalDbContext db, StampedCounts<CheckCounts> store)
{
    public async Task<IReadOnlyList<CheckCounts>> OfAsync(AssessmentCycle cycle, IReadOnlyCollection<string> regencies, CancellationToken cancellationToken)
    {
        var stamps = await db.AnsitStampsAsync(cycle, regencies, cancellationToken);
        var missing = regencies.Where(r => store.Find(cycle.Id, r, stamps[r]) is null).ToList();
        var fresh = missing.Count == 0 ? [] : await CountAsync(cycle, missing, cancellationToken);
        foreach (var (regency, counts) in fresh)
        {
            store.Put(cycle.Id, regency, stamps[regency], counts);
        }

        return [.. regencies.Select(r => fresh.GetValueOrDefault(r) ?? store.Find(cycle.Id, r, stamps[r])).OfType<CheckCounts>()];
    }

    private async Task<Dictionary<string, CheckCounts>> CountAsync(AssessmentCycle cycle, List<string> codes, CancellationToken cancellationToken)
    {
        var year = cycle.ActivityYear;
        var regencies = await db.AnsitRegenciesAsync(year, codes, cancellationToken);
        var sheets = regencies.ToDictionary(r => r.Code, r => (Now: new RegencySheet(cycle.Catalog, year, r.Places), Last: new RegencySheet(cycle.Catalog, year - 1, r.Places)));
        var regencyOf = regencies.SelectMany(r => r.Places.Select(p => (p.Id, r.Code))).ToDictionary(x => x.Id, x => x.Code);
        var places = regencyOf.Keys.ToList();
        var cells = db.AnsitCells.AsNoTracking().Where(c => c.Year <= year && c.Year >= year - 2 && places.Contains(c.RegionId)).Select(c => new { c.Year, c.RegionId, c.Measure, c.State, c.Amount });
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (now, last) = sheets[regencyOf[cell.RegionId]];
            Put(now, last, cell.Year - year, cell.RegionId, cell.Measure, new CellContent(cell.State, cell.Amount ?? 0, null));
        }

        return sheets.ToDictionary(s => s.Key, s => new CheckCounts(CountsOf(s.Value.Now), CountsOf(s.Value.Last), HasAny(s.Value.Last)));
    }

    private static void Put(RegencySheet now, RegencySheet last, int back, Guid region, string measureCode, CellContent content)
    {
        if (now.PlaceAt(region) is not { } place || now.MeasureAt(measureCode) is not { } measure)
        {
            return;
        }

        switch (back)
        {
            case 0:
                now.Set(place, measure, content);
                break;
            case -1:
                now.SetBefore(place, measure, content);
                last.Set(place, measure, content);
                break;
            default:
                last.SetBefore(place, measure, content);
                break;
        }
    }

    private static Dictionary<string, int> CountsOf(RegencySheet sheet) => AnsitChecks.Of(sheet).CountBy(f => f.Check.Code).ToDictionary();

    private static bool HasAny(RegencySheet sheet) => Enumerable.Range(0, sheet.Places.Count).Any(p => Enumerable.Range(0, sheet.Measures.Count).Any(m => !sheet[p, m].IsEmpty));
}
