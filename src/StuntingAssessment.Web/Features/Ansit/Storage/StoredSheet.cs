using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>A sheet with what the database knows of each cell beside what it says.</summary>
public sealed class StoredSheet(AnsitRegency regency, RegencySheet sheet)
{
    private readonly AnsitCell?[] cells = new AnsitCell?[sheet.Places.Count * sheet.Measures.Count];

    public AnsitRegency Regency { get; } = regency;

    public RegencySheet Sheet { get; } = sheet;

    /// <summary>Null when it was never written.</summary>
    public AnsitCell? this[Guid place, string measure] => Sheet.PlaceAt(place) is { } p && Sheet.MeasureAt(measure) is { } m ? cells[At(p, m)] : null;

    public int VersionOf(Guid place, string measure) => this[place, measure]?.Version ?? 0;

    public IEnumerable<AnsitCell> Cells => cells.OfType<AnsitCell>();

    internal void Put(AnsitCell cell)
    {
        // A cell of an indicator that the catalogue no longer has stays stored and is not shown.
        if (Sheet.PlaceAt(cell.RegionId) is { } place && Sheet.MeasureAt(cell.Measure) is { } measure)
        {
            Sheet.Set(place, measure, cell.Content);
            cells[At(place, measure)] = cell;
        }
    }

    private int At(int place, int measure) => (place * Sheet.Measures.Count) + measure;
}

/// <summary>A sheet with the version of each cell and nothing else of it: what a workbook is made of.</summary>
public sealed class VersionedSheet(AnsitRegency regency, RegencySheet sheet)
{
    private readonly int[] versions = new int[sheet.Places.Count * sheet.Measures.Count];

    public AnsitRegency Regency { get; } = regency;

    public RegencySheet Sheet { get; } = sheet;

    /// <summary>0 when it was never written.</summary>
    public int VersionOf(Guid place, string measure) => Sheet.PlaceAt(place) is { } p && Sheet.MeasureAt(measure) is { } m ? versions[(p * Sheet.Measures.Count) + m] : 0;

    public CellContent ContentOf(Guid place, string measure) => Sheet.PlaceAt(place) is { } p && Sheet.MeasureAt(measure) is { } m ? Sheet[p, m] : CellContent.Empty;

    /// <summary>Of this year or the one before.</summary>
    internal void Put(int year, Guid region, string code, CellContent content, int version)
    {
        if (Sheet.PlaceAt(region) is not { } place || Sheet.MeasureAt(code) is not { } measure)
        {
            return;
        }

        if (year == Sheet.Year)
        {
            Sheet.Set(place, measure, content);
            versions[(place * Sheet.Measures.Count) + measure] = version;
        }
        else
        {
            Sheet.SetBefore(place, measure, content);
        }
    }
}

internal static class StoredSheets
{
    /// <summary>The regency's cells of the year, their versions, and the cells of the year before when they are asked for; who wrote them, and when, is not read. One query.</summary>
    public static async Task<VersionedSheet> VersionedSheetAsync(
        this PortalDbContext db, IndicatorCatalog catalog, int year, AnsitRegency regency, bool withYearBefore, CancellationToken cancellationToken)
    {
        var read = new VersionedSheet(regency, new RegencySheet(catalog, year, regency.Places));
        var ids = regency.Places.Select(p => p.Id).ToList();
        var cells = db.CellsOf(withYearBefore ? [year, year - 1] : [year], ids).Select(c => new { c.Year, c.RegionId, c.Measure, c.State, c.Amount, c.Reason, c.Version });
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            read.Put(cell.Year, cell.RegionId, cell.Measure, new CellContent(cell.State, cell.Amount ?? 0, cell.Reason), cell.Version);
        }

        return read;
    }

    /// <summary>With the year before, and with what warnings need not say again. One query too.</summary>
    /// <param name="db">Where.</param>
    /// <param name="catalog">The cycle's.</param>
    /// <param name="year">The activity year.</param>
    /// <param name="regency">With its places.</param>
    /// <param name="explained">Receives the warnings that somebody explained.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<VersionedSheet> ExplainedSheetAsync(
        this PortalDbContext db, IndicatorCatalog catalog, int year, AnsitRegency regency, HashSet<ExplainedWarning> explained, CancellationToken cancellationToken)
    {
        var read = new VersionedSheet(regency, new RegencySheet(catalog, year, regency.Places));
        var (ids, id) = (regency.Places.Select(p => p.Id).ToList(), regency.Id);
        var rows = db.CellsOf([year, year - 1], ids)
            .Select(c => new { c.Year, Place = (Guid?)c.RegionId, c.Measure, State = (CellState?)c.State, c.Amount, c.Reason, Version = (int?)c.Version, Check = (string?)null, Sentence = (string?)null })
            .Concat(db.AnsitAcceptances.AsNoTracking().Where(a => a.Year == year && a.RegencyId == id)
                .Select(a => new { a.Year, Place = a.RegionId, a.Measure, State = (CellState?)null, Amount = (long?)null, Reason = (string?)null, Version = (int?)null, Check = (string?)a.Check, Sentence = (string?)a.Sentence }));
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (row.State is { } state)
            {
                read.Put(row.Year, row.Place!.Value, row.Measure, new CellContent(state, row.Amount ?? 0, row.Reason), row.Version!.Value);
            }
            else
            {
                explained.Add(new ExplainedWarning(row.Place, row.Measure, row.Check!, row.Sentence!));
            }
        }

        return read;
    }

    /// <summary>The numbers of several regencies in the year and the year before, without their reasons. One query.</summary>
    public static async Task<IReadOnlyList<(AnsitRegency Regency, RegencySheet Sheet)>> AnsitSheetsAsync(
        this PortalDbContext db, IndicatorCatalog catalog, int year, IReadOnlyCollection<AnsitRegency> regencies, CancellationToken cancellationToken)
    {
        var sheets = regencies.Select(r => (Regency: r, Sheet: new RegencySheet(catalog, year, r.Places))).ToList();
        var sheetOf = sheets.SelectMany(s => s.Regency.Places.Select(p => (p.Id, s.Sheet))).ToDictionary(x => x.Id, x => x.Sheet);
        var places = sheetOf.Keys.ToList();
        var cells = db.CellsOf([year, year - 1], places).Select(c => new { c.Year, c.RegionId, c.Measure, c.State, c.Amount });
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var sheet = sheetOf[cell.RegionId];
            if (sheet.MeasureAt(cell.Measure) is not { } measure)
            {
                continue;
            }

            var (place, content) = (sheet.PlaceAt(cell.RegionId)!.Value, new CellContent(cell.State, cell.Amount ?? 0, null));
            if (cell.Year == year)
            {
                sheet.Set(place, measure, content);
            }
            else
            {
                sheet.SetBefore(place, measure, content);
            }
        }

        return sheets;
    }

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
        var ids = places.Select(p => p.Id).ToList();
        await foreach (var cell in db.CellsOf(withYearBefore ? [year, year - 1] : [year], ids).AsAsyncEnumerable().WithCancellation(cancellationToken))
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
