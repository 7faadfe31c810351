using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Data.Ansit;

internal static class AnsitOwners
{
    /// <summary>Who has which number in the regency: the offices of the assessment year, as that is when they type. Two queries.</summary>
    public static async Task<OwnerMap> OwnerMapAsync(this PortalDbContext db, AssessmentCycle cycle, string regencyCode, CancellationToken cancellationToken)
    {
        var year = cycle.AssessmentYear;
        var offices = await db.Agencies.AsNoTracking()
            .Where(a => db.TermsIn(year).Any(t => t.Code == regencyCode && t.RegionId == a.RegionId) && a.From <= year && (a.To == null || a.To >= year))
            .OrderBy(a => a.Name)
            .ToListAsync(cancellationToken);
        var chosen = await db.AnsitOwnerships.AsNoTracking().Where(o => o.CycleId == cycle.Id && o.RegencyCode == regencyCode).Select(o => o.Chosen).SingleOrDefaultAsync(cancellationToken);
        return new OwnerMap(cycle.Catalog, offices, chosen ?? new Dictionary<string, Guid>());
    }

    /// <summary>Which measures this person may write: a coordinator all of the regency, an operator those of the own offices.</summary>
    public static Func<Measure, bool> WritableBy(this OwnerMap owners, CurrentUser user, AssessmentCycle cycle, string regencyCode) =>
        !user.Sees(Permission.EnterAnsit, cycle, regencyCode) ? _ => false
            : user.OnlyOfficesFor(cycle, regencyCode) is { } offices ? measure => offices.Any(office => owners.Owns(office, measure))
            : _ => true;
}
