using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Achievements;

/// <summary>A regency with the number of its villages in a year.</summary>
public sealed record AnsitRegencyHead(Guid Id, string Code, string Name, int Villages);

internal static class AnsitFigures
{
    /// <summary>The regencies of the year by their codes, in the order of these. One query, unless a code changed since the year.</summary>
    public static async Task<IReadOnlyList<AnsitRegencyHead>> AnsitHeadsAsync(this PortalDbContext db, int year, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var heads = await db.HeadsInAsync(year, codes, cancellationToken);
        if (heads.Count < codes.Count && await db.EarlierCodesAsync(year, [.. codes.Except(heads.Select(h => h.Code))], cancellationToken) is { Count: > 0 } earlier)
        {
            heads = [.. heads, .. (await db.HeadsInAsync(year, [.. earlier.Keys], cancellationToken)).Select(h => h with { Code = earlier[h.Code] })];
        }

        return [.. heads.OrderBy(h => codes.ToList().IndexOf(h.Code))];
    }

    private static async Task<IReadOnlyList<AnsitRegencyHead>> HeadsInAsync(this PortalDbContext db, int year, IReadOnlyList<string> codes, CancellationToken cancellationToken)
    {
        var terms = db.TermsIn(year);
        var villages = db.ChildrenIn(year);
        var rows = await (
            from regency in terms.Where(t => codes.Contains(t.Code!))
            from district in terms.Where(t => t.ParentId == regency.RegionId).DefaultIfEmpty()
            join count in villages on (Guid?)district.RegionId equals count.Parent into found
            from count in found.DefaultIfEmpty()
            group (int?)count.Children by new { regency.RegionId, regency.Code, regency.Kind, regency.Name } into districts
            select new { districts.Key.RegionId, districts.Key.Code, districts.Key.Kind, districts.Key.Name, Villages = districts.Sum() ?? 0 }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new AnsitRegencyHead(r.RegionId, r.Code!, Region.NameOf(r.Kind, r.Name), r.Villages))];
    }

    /// <summary>The kept sums of these regions, and the few numbers that a regency has by itself as figures of one place. One query, however many villages.</summary>
    /// <param name="db">Where.</param>
    /// <param name="year">The activity year.</param>
    /// <param name="regions">Regencies and districts.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <param name="withYearBefore">For who compares; without it, the year before reads as nothing.</param>
    public static async Task<FigureBook> AnsitFiguresAsync(this PortalDbContext db, int year, IReadOnlyCollection<Guid> regions, CancellationToken cancellationToken, bool withYearBefore = true)
    {
        int[] years = withYearBefore ? [year, year - 1] : [year];
        var totals = db.AnsitTotals.AsNoTracking().Where(t => years.Contains(t.Year) && regions.Contains(t.RegionId))
            .Select(t => new { t.Year, t.RegionId, t.Code, t.Part, t.Whole, t.Places, t.Marked, t.Filled });
        var own = db.AnsitCells.AsNoTracking().Where(c => years.Contains(c.Year) && regions.Contains(c.RegionId))
            .Select(c => new { c.Year, c.RegionId, Code = c.Measure, Part = c.Amount ?? 0, Whole = 0L, Places = c.State == CellState.Value ? 1 : 0, Marked = 0, Filled = c.State == CellState.Empty ? 0 : 1 });
        var rows = await totals.Concat(own).ToListAsync(cancellationToken);
        return new FigureBook(year, rows.Select(r => AnsitTotal.Of(r.Year, r.RegionId, r.Code, new Figure(r.Part, r.Whole, r.Places, r.Marked, r.Filled))));
    }
}
