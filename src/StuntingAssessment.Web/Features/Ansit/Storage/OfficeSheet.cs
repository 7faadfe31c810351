using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

/// <summary>The columns of one office, and those of others that they are divided by or held against.</summary>
/// <param name="Sheet">Whole in its places, with the year before; of columns that are not <paramref name="Columns"/>, only those that others hold against them.</param>
/// <param name="Columns">In the catalogue's order.</param>
public sealed record OfficeSheet(AnsitRegency Regency, RegencySheet Sheet, IReadOnlyList<Measure> Columns, OwnerMap Owners, Guid Office)
{
    private readonly int[] versions = new int[Sheet.Places.Count * Sheet.Measures.Count];

    public bool IsOwn(Measure measure) => Owners.Owns(Office, measure);

    /// <summary>0 when the cell was never written.</summary>
    public int VersionAt(int place, Measure measure) => versions[(place * Sheet.Measures.Count) + measure.Index];

    /// <summary>Nobody here whom the measure could reach: there is nothing to fill in.</summary>
    public bool HasNobody(int place, Measure measure) => Sheet.HasNobody(place, measure);

    public bool IsMissing(int place, Measure measure) => Sheet.HasCell(place, measure.Index) && Sheet[place, measure.Index].IsEmpty && !HasNobody(place, measure);

    internal void Put(int place, Measure measure, CellContent content, int version)
    {
        Sheet.Set(place, measure.Index, content);
        versions[(place * Sheet.Measures.Count) + measure.Index] = version;
    }
}

internal static class OfficeSheets
{
    /// <summary>Two queries, however many cells.</summary>
    /// <returns>Null when the activity year has no such regency.</returns>
    public static async Task<OfficeSheet?> OfficeSheetAsync(
        this PortalDbContext db, AssessmentCycle cycle, string regencyCode, OwnerMap owners, Guid office, CancellationToken cancellationToken) =>
        await db.AnsitRegencyAsync(cycle.ActivityYear, regencyCode, cancellationToken) is { } regency
            ? await db.OfficeSheetAsync(cycle, regency, owners, office, cancellationToken)
            : null;

    /// <summary>For whoever has the regency already. One query.</summary>
    public static async Task<OfficeSheet> OfficeSheetAsync(
        this PortalDbContext db, AssessmentCycle cycle, AnsitRegency regency, OwnerMap owners, Guid office, CancellationToken cancellationToken)
    {
        var year = cycle.ActivityYear;
        var own = owners.MeasuresOf(office).Select(m => m.Code).ToList();
        var columns = AnsitChecks.WithWholes(cycle.Catalog, own);
        var places = regency.Places.Where(p => columns.Any(c => c.Level == p.Level)).ToList();
        var read = new OfficeSheet(regency, new RegencySheet(cycle.Catalog, year, places), columns, owners, office);
        var (ids, codes) = (places.ConvertAll(p => p.Id), AnsitChecks.NeededFor(cycle.Catalog, own).Select(c => c.Code).ToList());
        var cells = db.CellsOf([year, year - 1], ids).Where(c => codes.Contains(c.Measure))
            .Select(c => new { c.Year, c.RegionId, c.Measure, c.State, c.Amount, c.Reason, c.Version });
        await foreach (var cell in cells.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var (place, measure) = (read.Sheet.PlaceAt(cell.RegionId)!.Value, read.Sheet.Measures[read.Sheet.MeasureAt(cell.Measure)!.Value]);
            var content = new CellContent(cell.State, cell.Amount ?? 0, cell.Reason);
            if (cell.Year == year)
            {
                read.Put(place, measure, content, cell.Version);
            }
            else
            {
                read.Sheet.SetBefore(place, measure.Index, content);
            }
        }

        return read;
    }
}
