using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

internal static class AnsitOwners
{
    /// <summary>Who has which number in the regency: the offices of the assessment year, as that is when they type. One query.</summary>
    public static async Task<OwnerMap> OwnerMapAsync(this PortalDbContext db, AssessmentCycle cycle, string regencyCode, CancellationToken cancellationToken)
    {
        var (year, of) = (cycle.AssessmentYear, cycle.ActivityYear);
        var found = await db.Agencies.AsNoTracking()
            .Where(a => db.RegionTerms.Any(t => t.RegionId == a.RegionId && t.Code == regencyCode && (t.To == null || t.To >= of)) && a.From <= year && (a.To == null || a.To >= year))
            .OrderBy(a => a.Name)
            .Select(a => new { Office = a, Chosen = db.AnsitOwnerships.Where(o => o.CycleId == cycle.Id && o.RegencyCode == regencyCode).Select(o => o.Chosen).FirstOrDefault() })
            .ToListAsync(cancellationToken);
        return new OwnerMap(cycle.Catalog, [.. found.Select(f => f.Office)], found.FirstOrDefault()?.Chosen ?? new Dictionary<string, Guid>());
    }

    /// <summary>Which measures this person may write: a coordinator all of the regency, an operator those of the own offices.</summary>
    public static Func<Measure, bool> WritableBy(this OwnerMap owners, CurrentUser user, AssessmentCycle cycle, string regencyCode) =>
        !user.Sees(Permission.EnterAnsit, cycle, regencyCode) ? _ => false
            : user.OnlyOfficesFor(cycle, regencyCode) is { } offices ? measure => offices.Any(office => owners.Owns(office, measure))
            : _ => true;
}
