using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Regions;

namespace StuntingAssessment.Web.Features.Ansit.Storage;

internal static class AnsitPlaces
{
    /// <summary>
    /// Regions as they were in the activity year. Of the years before the portal's first it knows nothing else than that first one, so a region without
    /// a predecessor was there. One query.
    /// </summary>
    public static async Task<AnsitRegency?> AnsitRegencyAsync(this PortalDbContext db, int year, string regencyCode, CancellationToken cancellationToken) =>
        await db.AnsitRegenciesAsync(year, [regencyCode], cancellationToken) is [var regency, ..] ? regency : null;

    /// <summary>Several at once, by code. One query, unless a code changed since the year.</summary>
    public static async Task<IReadOnlyList<AnsitRegency>> AnsitRegenciesAsync(this PortalDbContext db, int year, IReadOnlyCollection<string> regencyCodes, CancellationToken cancellationToken)
    {
        var found = await db.RegenciesInAsync(year, regencyCodes, cancellationToken);
        if (found.Count >= regencyCodes.Count || await db.EarlierCodesAsync(year, [.. regencyCodes.Except(found.Select(r => r.Code))], cancellationToken) is not { Count: > 0 } earlier)
        {
            return found;
        }

        var renamed = (await db.RegenciesInAsync(year, [.. earlier.Keys], cancellationToken)).Select(r => r with { Code = earlier[r.Code] });
        return [.. found.Concat(renamed).OrderBy(r => r.Code, StringComparer.Ordinal)];
    }

    /// <summary>
    /// A cycle names regencies by the codes of its own year, and its numbers belong to the year before. Of codes that nobody had then: what their regions were called.
    /// </summary>
    /// <returns>The later code by the year's own.</returns>
    public static async Task<IReadOnlyDictionary<string, string>> EarlierCodesAsync(this PortalDbContext db, int year, IReadOnlyCollection<string> codes, CancellationToken cancellationToken)
    {
        var rows = await (
            from later in db.RegionTerms.AsNoTracking()
            where later.Code != null && codes.Contains(later.Code) && later.From > year
            join then in db.TermsIn(year) on later.RegionId equals then.RegionId
            where then.Code != null
            select new { Later = later.Code!, Then = then.Code!, later.From }).ToListAsync(cancellationToken);
        return rows.GroupBy(r => r.Later).Select(g => g.MinBy(r => r.From)!).ToDictionary(r => r.Then, r => r.Later);
    }

    private static async Task<IReadOnlyList<AnsitRegency>> RegenciesInAsync(this PortalDbContext db, int year, IReadOnlyCollection<string> regencyCodes, CancellationToken cancellationToken)
    {
        var terms = db.TermsIn(year);
        var rows = await (
            from regency in terms.Where(t => t.Code != null && regencyCodes.Contains(t.Code))
            from district in terms.Where(d => d.ParentId == regency.RegionId).DefaultIfEmpty()
            from village in terms.Where(v => district != null && v.ParentId == district.RegionId).DefaultIfEmpty()
            select new
            {
                regency.RegionId,
                regency.Code,
                regency.Name,
                regency.Kind,
                District = district == null ? null : new { district.RegionId, district.Code, district.Name },
                Village = village == null ? null : new { village.RegionId, village.Code, village.Name },
            }).ToListAsync(cancellationToken);
        return [.. rows.GroupBy(r => (r.RegionId, Code: r.Code!, r.Name, r.Kind)).OrderBy(g => g.Key.Code, StringComparer.Ordinal).Select(g =>
        {
            var name = Region.NameOf(g.Key.Kind, g.Key.Name);
            var villages = g.Where(r => r.Village is not null)
                .OrderBy(r => r.District!.Code ?? "~", StringComparer.Ordinal).ThenBy(r => r.District!.RegionId).ThenBy(r => r.Village!.Code ?? "~", StringComparer.Ordinal).ThenBy(r => r.Village!.Name, StringComparer.Ordinal)
                .Select(r => new AnsitPlace(r.Village!.RegionId, IndicatorLevel.Village, r.Village.Code, r.Village.Name, r.District!.RegionId, r.District.Name));
            return new AnsitRegency(g.Key.RegionId, g.Key.Code, name, [new AnsitPlace(g.Key.RegionId, IndicatorLevel.Regency, g.Key.Code, name, g.Key.RegionId, name), .. villages]);
        })];
    }

    /// <summary>The terms that hold in the year, or a region's first one for a year before the portal's first.</summary>
    public static IQueryable<RegionTerm> TermsIn(this PortalDbContext db, int year) =>
        db.RegionTerms.AsNoTracking().Where(term =>
            (term.From <= year && (term.To == null || term.To >= year))
            || (term.From > year
                && !db.RegionTerms.Any(earlier => earlier.RegionId == term.RegionId && earlier.From < term.From)
                && !db.RegionOrigins.Any(origin => origin.RegionId == term.RegionId && origin.Year == term.From)));
}
