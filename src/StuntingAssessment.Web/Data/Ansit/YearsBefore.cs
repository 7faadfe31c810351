using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Data.Ansit;

internal static class YearsBefore
{
    /// <summary>The measures whose numbers of the year before may stand beside the year's, by the catalogue of the cycle that had them. One query.</summary>
    public static async Task<IReadOnlySet<string>> ComparableAsync(this PortalDbContext db, IndicatorCatalog catalog, int year, CancellationToken cancellationToken) =>
        catalog.ComparableWith(await db.Cycles.AsNoTracking().Where(c => c.ActivityYear == year - 1).Select(c => c.Catalog).FirstOrDefaultAsync(cancellationToken));
}
