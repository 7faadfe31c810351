namespace StuntingAssessment.Web.Features.Ansit.Storage;

internal static class PlaceCells
{
    /// <summary>
    /// The cells of some places in some years. The bounds say nothing that the list does not: but PostgreSQL's statistics know nothing of a year that has just begun, and a list alone is then
    /// looked up in all cells of the year; bounds are looked up in the index whatever it believes. Of places far from each other they leave much in between: then the list is asked for alone.
    /// The list is one parameter: of one for each place, SQLite would read, and EF keep, a statement with thousands.
    /// </summary>
    public static IQueryable<AnsitCell> CellsOf(this PortalDbContext db, IReadOnlyList<int> years, IReadOnlyList<Guid> places)
    {
        var cells = db.AnsitCells.AsNoTracking();
        if (places is [var only] && years is [var year])
        {
            return cells.Where(c => c.Year == year && c.RegionId == only);
        }

        var (first, last) = Bounds(places);
        return cells.Where(c => years.Contains(c.Year) && c.RegionId >= first && c.RegionId <= last && EF.Parameter(places).Contains(c.RegionId));
    }

    /// <summary>What cells of some places said before.</summary>
    public static IQueryable<AnsitCellVersion> CellVersionsOf(this PortalDbContext db, int year, IReadOnlyList<Guid> places)
    {
        var (first, last) = Bounds(places);
        return db.AnsitCellVersions.AsNoTracking().Where(v => v.Year == year && v.RegionId >= first && v.RegionId <= last && EF.Parameter(places).Contains(v.RegionId));
    }

    private static (Guid First, Guid Last) Bounds(IReadOnlyList<Guid> places) => (places.DefaultIfEmpty().Min(), places.DefaultIfEmpty().Max());
}
