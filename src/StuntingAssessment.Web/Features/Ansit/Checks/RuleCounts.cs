using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Checks;

/// <summary>How often a rule speaks in one regency, by its code.</summary>
/// <param name="HasLastYear">Whether anything is known of that year.</param>
/// <param name="HasYearBefore">And of the year before it.</param>
public sealed record CheckCounts(IReadOnlyDictionary<string, int> ThisYear, IReadOnlyDictionary<string, int> LastYear, bool HasLastYear, bool HasYearBefore);

/// <summary>
/// Counts what each rule says this year, and would have said last year of last year's villages, by this year's catalogue, for several regencies at once.
/// Four queries at most, however many regencies; one reading counts <see cref="MostAtOnce"/> of them anew.
/// </summary>
public sealed class RuleCounts(PortalDbContext db, StampedCounts<CheckCounts> store)
{
    /// <summary>Three years of a large province take seconds.</summary>
    public const int MostAtOnce = 8;

    /// <returns>Of those that are counted, be it before the last cells were written; the rest comes with the next readings.</returns>
    public async Task<IReadOnlyList<CheckCounts>> OfAsync(AssessmentCycle cycle, IReadOnlyCollection<string> regencies, CancellationToken cancellationToken)
    {
        var stamps = await db.AnsitStampsAsync(cycle, regencies, cancellationToken);
        var missing = regencies.Where(r => store.Find(cycle.Id, r, stamps[r]) is null).OrderBy(r => store.Last(cycle.Id, r) is not null).Take(MostAtOnce).ToList();
        var fresh = missing.Count == 0 ? [] : await CountAsync(cycle, missing, cancellationToken);
        foreach (var (regency, counts) in fresh)
        {
            store.Put(cycle.Id, regency, stamps[regency], counts);
        }

        return [.. regencies.Select(r => fresh.GetValueOrDefault(r) ?? store.Last(cycle.Id, r)).OfType<CheckCounts>()];
    }

    private async Task<Dictionary<string, CheckCounts>> CountAsync(AssessmentCycle cycle, List<string> codes, CancellationToken cancellationToken)
    {
        var year = cycle.ActivityYear;
        var now = SheetsOf(cycle.Catalog, year, await db.AnsitRegenciesAsync(year, codes, cancellationToken));
        var last = SheetsOf(cycle.Catalog, year - 1, await db.AnsitRegenciesAsync(year - 1, codes, cancellationToken));
        var places = now.Of.Keys.Union(last.Of.Keys).ToList();
        var cells = db.CellsOf([year, year - 1, year - 2], places).Select(c => new { c.Year, c.RegionId, c.Measure, c.State, c.Amount });
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
        return new RegencySheets(byCode, byCode.Values.SelectMany(s => s.Places.Select(p => (p.Id, Sheet: s))).ToDictionary(x => x.Id, x => x.Sheet));
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

    private static CheckCounts CountsOf(RegencySheet now, RegencySheet? last) =>
        new(CountsOf(now), last is null ? new Dictionary<string, int>() : CountsOf(last), last?.HasAny ?? false, last?.HasAnyBefore ?? false);

    private static Dictionary<string, int> CountsOf(RegencySheet sheet) => AnsitChecks.Of(sheet).CountBy(f => f.Check.Code).ToDictionary();

    /// <param name="Of">The sheet of each place.</param>
    private sealed record RegencySheets(Dictionary<string, RegencySheet> ByCode, Dictionary<Guid, RegencySheet> Of);
}
