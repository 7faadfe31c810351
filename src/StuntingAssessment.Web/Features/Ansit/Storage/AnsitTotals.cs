using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Data.Bulk;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>The stored figures of districts and regencies. Under the trail's lock, so that two writers add one after the other.</summary>
internal static class AnsitTotals
{
    /// <summary>What one cell changes, in its district and its regency; eight parameters each.</summary>
    private const int FewFigures = 60;

    /// <summary>So few that one statement in the place of a read and an update adds them: who types a cell waits for it.</summary>
    public static bool AreFew(IReadOnlyCollection<AnsitTotal> changes) => changes.Count <= FewFigures;

    /// <summary>Both databases speak it.</summary>
    public static FewRows AddTotals(this FewRows rows, IReadOnlyCollection<AnsitTotal> changes) => rows.Insert(
        changes,
        """
        ON CONFLICT ("Year", "RegionId", "Code") DO UPDATE SET "Part" = "AnsitTotals"."Part" + excluded."Part", "Whole" = "AnsitTotals"."Whole" + excluded."Whole",
        "Places" = "AnsitTotals"."Places" + excluded."Places", "Marked" = "AnsitTotals"."Marked" + excluded."Marked", "Filled" = "AnsitTotals"."Filled" + excluded."Filled"
        """);

    /// <param name="db">In a transaction that holds the lock.</param>
    /// <param name="changes">Of one year: by how much each figure of each district and regency changes.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public static async Task AddToTotalsAsync(this PortalDbContext db, IReadOnlyList<AnsitTotal> changes, CancellationToken cancellationToken)
    {
        if (AreFew(changes))
        {
            await new FewRows(db).AddTotals(changes).RunAsync(cancellationToken);
            return;
        }

        var year = changes[0].Year;
        var regions = changes.Select(t => t.RegionId).Distinct().ToList();
        var codes = changes.Select(t => t.Code).Distinct().ToList();
        var now = await db.AnsitTotals.AsNoTracking().Where(t => t.Year == year && regions.Contains(t.RegionId) && codes.Contains(t.Code)).ToDictionaryAsync(t => (t.RegionId, t.Code), cancellationToken);
        var next = changes.Select(t => AnsitTotal.Of(year, t.RegionId, t.Code, (now.GetValueOrDefault((t.RegionId, t.Code))?.Figure ?? Figure.None) + t.Figure)).ToLookup(t => now.ContainsKey((t.RegionId, t.Code)));
        await db.InsertManyAsync([.. next[false]], cancellationToken);
        await db.UpdateManyAsync([.. next[true]], cancellationToken);
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
