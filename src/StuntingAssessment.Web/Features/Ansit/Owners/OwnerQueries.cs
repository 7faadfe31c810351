using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.Ansit.Owners;

internal static class OwnerQueries
{
    /// <summary>How many people are operators of each office today. One query.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> OperatorCountsAsync(this PortalDbContext db, IReadOnlyCollection<Guid> regions, DateOnly today, CancellationToken cancellationToken)
    {
        var held = await db.Assignments.AsNoTracking()
            .Where(a => a.Role == Role.AgencyOperator && a.From <= today && (a.To == null || a.To >= today))
            .Where(a => db.RegionTerms.Any(t => t.Code == a.RegencyCode && regions.Contains(t.RegionId)) && db.Users.Any(u => u.Id == a.PersonId && u.ClosedAt == null))
            .Select(a => new { a.PersonId, a.AgencyIds })
            .ToListAsync(cancellationToken);
        return held.SelectMany(h => h.AgencyIds.Select(office => (office, h.PersonId))).Distinct().GroupBy(h => h.office).ToDictionary(g => g.Key, g => g.Count());
    }

    /// <summary>Takes the regencies' choices of the earlier cycle over into its clone; the caller saves.</summary>
    public static async Task CarryOwnersAsync(this PortalDbContext db, AssessmentCycle source, AssessmentCycle clone, TimeProvider time, CancellationToken cancellationToken)
    {
        var earlier = await db.AnsitOwnerships.AsNoTracking().Where(o => o.CycleId == source.Id).OrderBy(o => o.RegencyCode).ToListAsync(cancellationToken);
        var year = clone.AssessmentYear;
        var chosen = earlier.SelectMany(o => o.Chosen.Values).Distinct().ToList();
        var offices = await db.Agencies.Where(a => chosen.Contains(a.Id) && a.From <= year && (a.To == null || a.To >= year)).Select(a => a.Id).ToListAsync(cancellationToken);
        db.AnsitOwnerships.AddRange(earlier.Select(o => AnsitOwnership.Carry(Ids.New(time), o, source.AssessmentYear, clone, offices)).OfType<AnsitOwnership>());
    }
}
