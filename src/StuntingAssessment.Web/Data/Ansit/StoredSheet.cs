using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Data.Ansit;

/// <summary>A sheet with what the database knows of each cell beside what it says.</summary>
public sealed class StoredSheet(AnsitRegency regency, RegencySheet sheet)
{
    private readonly Dictionary<(Guid, string), AnsitCell> cells = [];

    public AnsitRegency Regency { get; } = regency;

    public RegencySheet Sheet { get; } = sheet;

    /// <summary>Null when it was never written.</summary>
    public AnsitCell? this[Guid place, string measure] => cells.GetValueOrDefault((place, measure));

    public int VersionOf(Guid place, string measure) => this[place, measure]?.Version ?? 0;

    public IReadOnlyCollection<AnsitCell> Cells => cells.Values;

    internal void Put(AnsitCell cell)
    {
        // A cell of an indicator that the catalogue no longer has stays stored and is not shown.
        if (Sheet.PlaceAt(cell.RegionId) is { } place && Sheet.MeasureAt(cell.Measure) is { } measure)
        {
            Sheet.Set(place, measure, cell.Content);
            cells[(cell.RegionId, cell.Measure)] = cell;
        }
    }
}

internal static class StoredSheets
{
    /// <summary>The regency's cells of the year and, when asked for, of the year before. Two queries, however many cells.</summary>
    /// <param name="db">Where.</param>
    /// <param name="catalog">The cycle's.</param>
    /// <param name="year">The activity year.</param>
    /// <param name="regencyCode">As the cycle has it.</param>
    /// <param name="withYearBefore">For the rules that compare.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<StoredSheet?> AnsitSheetAsync(this PortalDbContext db, IndicatorCatalog catalog, int year, string regencyCode, bool withYearBefore, CancellationToken cancellationToken) =>
        await db.AnsitRegencyAsync(year, regencyCode, cancellationToken) is { } regency
            ? await db.AnsitSheetAsync(catalog, year, regency, regency.Places, withYearBefore, cancellationToken)
            : null;

    /// <summary>Only these places of it.</summary>
    public static async Task<StoredSheet> AnsitSheetAsync(
        this PortalDbContext db, IndicatorCatalog catalog, int year, AnsitRegency regency, IReadOnlyList<AnsitPlace> places, bool withYearBefore, CancellationToken cancellationToken)
    {
        var stored = new StoredSheet(regency, new RegencySheet(catalog, year, places));
        int[] years = withYearBefore ? [year, year - 1] : [year];
        var ids = places.Select(p => p.Id).ToList();
        await foreach (var cell in db.AnsitCells.AsNoTracking().Where(c => years.Contains(c.Year) && ids.Contains(c.RegionId)).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (cell.Year == year)
            {
                stored.Put(cell);
            }
            else if (stored.Sheet.PlaceAt(cell.RegionId) is { } place && stored.Sheet.MeasureAt(cell.Measure) is { } measure)
            {
                stored.Sheet.SetBefore(place, measure, cell.Content);
            }
        }

        return stored;
    }
}
