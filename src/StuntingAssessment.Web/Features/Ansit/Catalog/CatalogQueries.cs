using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Catalog;

internal static class CatalogQueries
{
    /// <summary>What an edit of the cycle's catalogue has to know. Two queries; under the trail's lock, so that no cell comes in between.</summary>
    public static async Task<CatalogFacts> CatalogFactsAsync(this PortalDbContext db, AssessmentCycle cycle, CancellationToken cancellationToken) => new(
        await db.StandardAgencies.Select(a => a.Code).ToListAsync(cancellationToken),
        await db.AnsitCellCountsAsync(cycle.ActivityYear, cancellationToken));

    /// <summary>How many cells each measure has in the activity year, emptied ones too. One query over the year.</summary>
    public static async Task<IReadOnlyDictionary<string, int>> AnsitCellCountsAsync(this PortalDbContext db, int year, CancellationToken cancellationToken) =>
        await db.AnsitCells.Where(c => c.Year == year).GroupBy(c => c.Measure).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);

    /// <summary>The standard agencies in the order of their list, code and name.</summary>
    public static async Task<IReadOnlyList<KeyValuePair<string, string>>> StandardAgencyNamesAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        await db.StandardAgencies.AsNoTracking().OrderBy(a => a.Order).Select(a => KeyValuePair.Create(a.Code, a.Name)).ToListAsync(cancellationToken);
}
