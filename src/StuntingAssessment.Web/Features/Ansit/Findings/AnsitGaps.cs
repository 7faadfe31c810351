using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Owners;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

internal static class AnsitGaps
{
    /// <summary>How many cells of villages are empty, told from the kept sums. One query for a regency, and one more where offices are asked for.</summary>
    /// <param name="db">Where.</param>
    /// <param name="cycle">Its activity year is counted.</param>
    /// <param name="regencyCode">Which regency.</param>
    /// <param name="offices">Only the columns of these; null: all columns.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<AnsitGap?> AnsitGapAsync(this PortalDbContext db, AssessmentCycle cycle, string regencyCode, IReadOnlySet<Guid>? offices, CancellationToken cancellationToken)
    {
        var columns = cycle.Catalog.Measures.Where(m => m.Level is IndicatorLevel.Village).ToList();
        var names = new List<string>();
        if (offices is not null)
        {
            var owners = await db.OwnerMapAsync(cycle, regencyCode, cancellationToken);
            columns = columns.FindAll(m => offices.Any(o => owners.Owns(o, m)));
            names = [.. owners.Offices.Where(o => offices.Contains(o.Id)).Select(o => o.Name)];
        }

        var (year, codes) = (cycle.ActivityYear, columns.ConvertAll(c => c.Code));
        var terms = db.TermsIn(year);
        IQueryable<Counted> Rows(string code) => terms.Where(t => t.Code == code).Select(t => new Counted(
            t.Kind,
            t.Name,
            terms.Count(v => terms.Any(d => d.ParentId == t.RegionId && v.ParentId == d.RegionId)),
            db.Set<AnsitTotal>().Where(a => a.Year == year && a.RegionId == t.RegionId && codes.Contains(a.Code)).Sum(a => (long)a.Filled)));
        var row = await Rows(regencyCode).SingleOrDefaultAsync(cancellationToken);
        if (row is null && (await db.EarlierCodesAsync(year, [regencyCode], cancellationToken)).Keys.FirstOrDefault() is { } earlier)
        {
            row = await Rows(earlier).SingleOrDefaultAsync(cancellationToken);
        }

        return row is null || columns.Count == 0
            ? null
            : new AnsitGap(regencyCode, Region.NameOf(row.Kind, row.Name), offices is null ? null : string.Join(" dan ", names), columns.Count, ((long)row.Villages * columns.Count) - row.Filled);
    }

    private sealed record Counted(string Kind, string Name, int Villages, long Filled);
}
