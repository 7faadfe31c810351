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
        var rows = await terms.Where(t => codes.Contains(t.Code!))
            .Select(regency => new
            {
                regency.RegionId,
                regency.Code,
                regency.Kind,
                regency.Name,
                Villages = terms.Where(d => d.ParentId == regency.RegionId).SelectMany(d => terms.Where(v => v.ParentId == d.RegionId)).Count(),
            })
            .ToListAsync(cancellationToken);
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
            .Select(t => new KeptFigure { Year = t.Year, RegionId = t.RegionId, Code = t.Code, Part = t.Part, Whole = t.Whole, Places = t.Places, Marked = t.Marked, Filled = t.Filled });
        var own = db.AnsitCells.AsNoTracking().Where(c => years.Contains(c.Year) && regions.Contains(c.RegionId))
            .Select(c => new KeptFigure
            {
                Year = c.Year,
                RegionId = c.RegionId,
                Code = c.Measure,
                Part = c.Amount ?? 0,
                Whole = 0L,
                Places = c.State == CellState.Value ? 1 : 0,
                Marked = 0,
                Filled = c.State == CellState.Empty ? 0 : 1,
            });
        var book = new FigureBook(year);
        await foreach (var row in totals.Concat(own).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            book.Add(row);
        }

        return book;
    }
}
