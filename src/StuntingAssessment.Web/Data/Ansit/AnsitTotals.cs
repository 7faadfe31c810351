using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Data.Ansit;

/// <summary>The stored figures of districts and regencies. Under the trail's lock, so that two writers add one after the other.</summary>
internal static class AnsitTotals
{
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

        var regions = sums.Keys.Select(k => k.Region).Distinct().ToList();
        var codes = sums.Keys.Select(k => k.Code).Distinct().ToList();
        var now = sums.Count == 0
            ? []
            : await db.AnsitTotals.AsNoTracking().Where(t => t.Year == year && regions.Contains(t.RegionId) && codes.Contains(t.Code)).ToDictionaryAsync(t => (t.RegionId, t.Code), cancellationToken);
        var next = sums.Select(s => AnsitTotal.Of(year, s.Key.Region, s.Key.Code, (now.GetValueOrDefault(s.Key)?.Figure ?? Figure.None) + s.Value)).ToLookup(t => now.ContainsKey((t.RegionId, t.Code)));
        await db.InsertManyAsync([.. next[false]], cancellationToken);
        await db.UpdateManyAsync([.. next[true]], cancellationToken);
    }
}
