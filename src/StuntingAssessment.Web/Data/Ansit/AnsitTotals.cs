using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Data.Ansit;

/// <summary>The stored figures of districts and regencies. Under the trail's lock, so that two writers add one after the other.</summary>
internal static class AnsitTotals
{
    /// <summary>What one cell changes, in its district and its regency; eight parameters each.</summary>
    private const int FewFigures = 60;

    /// <param name="db">In a transaction that holds the lock.</param>
    /// <param name="year">The activity year.</param>
    /// <param name="regency">The regency's region.</param>
    /// <param name="changes">By how much each figure of each district changes.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task AddToTotalsAsync(
        this PortalDbContext db, int year, Guid regency, IEnumerable<(Guid District, string Code, Figure Change)> changes, CancellationToken cancellationToken)
    {
        var sums = new Dictionary<(Guid Region, string Code), Figure>();
        foreach (var (district, code, change) in changes.Where(c => !c.Change.IsNone))
        {
            sums[(district, code)] = sums.GetValueOrDefault((district, code)) + change;
            sums[(regency, code)] = sums.GetValueOrDefault((regency, code)) + change;
        }

        if (sums.Count is > 0 and <= FewFigures)
        {
            await AddFewAsync(db, [.. sums.Select(s => AnsitTotal.Of(year, s.Key.Region, s.Key.Code, s.Value))], cancellationToken);
            return;
        }

        var regions = sums.Keys.Select(k => k.Region).Distinct().ToList();
        var codes = sums.Keys.Select(k => k.Code).Distinct().ToList();
        var now = sums.Count == 0
            ? []
            : await db.AnsitTotals.AsNoTracking().Where(t => t.Year == year && regions.Contains(t.RegionId) && codes.Contains(t.Code)).ToDictionaryAsync(t => (t.RegionId, t.Code), cancellationToken);
        var next = sums.Select(s => AnsitTotal.Of(year, s.Key.Region, s.Key.Code, (now.GetValueOrDefault(s.Key)?.Figure ?? Figure.None) + s.Value)).ToLookup(t => now.ContainsKey((t.RegionId, t.Code)));
        await db.InsertManyAsync([.. next[false]], cancellationToken);
        await db.UpdateManyAsync([.. next[true]], cancellationToken);
    }

    /// <summary>One statement in the place of a read and an update each: who types a cell waits for it. Both databases speak it.</summary>
    private static Task<int> AddFewAsync(PortalDbContext db, List<AnsitTotal> changes, CancellationToken cancellationToken)
    {
        var rows = changes.Select((_, i) => $"({string.Join(", ", Enumerable.Range(i * 8, 8).Select(n => $"{{{n}}}"))})");
        var sql = $$"""
            INSERT INTO "AnsitTotals" ("Year", "RegionId", "Code", "Part", "Whole", "Places", "Marked", "Filled") VALUES {{string.Join(", ", rows)}}
            ON CONFLICT ("Year", "RegionId", "Code") DO UPDATE SET "Part" = "AnsitTotals"."Part" + excluded."Part", "Whole" = "AnsitTotals"."Whole" + excluded."Whole",
            "Places" = "AnsitTotals"."Places" + excluded."Places", "Marked" = "AnsitTotals"."Marked" + excluded."Marked", "Filled" = "AnsitTotals"."Filled" + excluded."Filled"
            """;
        return db.Database.ExecuteSqlRawAsync(sql, changes.SelectMany(t => new object[] { t.Year, t.RegionId, t.Code, t.Part, t.Whole, t.Places, t.Marked, t.Filled }), cancellationToken);
    }

    /// <summary>The figures of the regency and of its districts, added up from the sheet of all its places.</summary>
    /// <param name="sheet">Whole: a part of a regency would give the totals of that part.</param>
    /// <param name="regency">The regency's region.</param>
    public static IReadOnlyList<AnsitTotal> Of(RegencySheet sheet, Guid regency)
    {
        var codes = Figures.Codes(sheet.Catalog);
        var sums = new Dictionary<Guid, Figure[]>();
        for (var place = 0; place < sheet.Places.Count; place++)
        {
            if (sheet.Places[place] is { Level: IndicatorLevel.Village, DistrictId: var district })
            {
                var (ofDistrict, ofRegency) = (SumsOf(district), SumsOf(regency));
                var at = 0;
                foreach (var (_, figure) in Figures.At(sheet, place))
                {
                    ofDistrict[at] += figure;
                    ofRegency[at++] += figure;
                }
            }
        }

        return [.. sums.SelectMany(s => s.Value.Select((figure, i) => AnsitTotal.Of(sheet.Year, s.Key, codes[i], figure)).Where(t => !t.Figure.IsNone))];

        Figure[] SumsOf(Guid region) => sums.TryGetValue(region, out var known) ? known : sums[region] = new Figure[codes.Count];
    }

    /// <summary>Adds up anew what a regency and its districts have in a year: after regions changed, or after cells were written past <see cref="SaveCells"/>.</summary>
    /// <param name="db">In a transaction that holds the lock.</param>
    /// <param name="catalog">Of the cycle whose activity year it is.</param>
    /// <param name="year">The activity year.</param>
    /// <param name="regency">With all its places.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task RebuildTotalsAsync(this PortalDbContext db, IndicatorCatalog catalog, int year, AnsitRegency regency, CancellationToken cancellationToken)
    {
        var stored = await db.AnsitSheetAsync(catalog, year, regency, regency.Places, withYearBefore: false, cancellationToken);
        var regions = regency.Places.Select(p => p.DistrictId).Distinct().ToList();
        await db.AnsitTotals.Where(t => t.Year == year && regions.Contains(t.RegionId)).ExecuteDeleteAsync(cancellationToken);
        await db.InsertManyAsync(Of(stored.Sheet, regency.Id), cancellationToken);
    }
}
