using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Platform.Security.Authorization;

internal static class AssignmentQueries
{
    /// <summary>All that a person holds, held and will hold, the latest first. One query.</summary>
    public static async Task<IReadOnlyList<AssignmentLine>> AssignmentsOfAsync(this PortalDbContext db, Guid person, CancellationToken cancellationToken) =>
        await db.Assignments.AsNoTracking()
            .Where(a => a.PersonId == person)
            .OrderByDescending(a => a.From).ThenByDescending(a => a.Id)
            .Select(a => new AssignmentLine(
                a.Id,
                a.Version,
                a.Role,
                db.RegionTerms.Where(t => t.Code == a.RegencyCode).OrderByDescending(t => t.From).Select(t => t.Name).FirstOrDefault(),
                db.Cycles.Where(c => c.Id == a.CycleId).Select(c => (int?)c.AssessmentYear).FirstOrDefault(),
                a.From,
                a.To,
                a.IsChair)
            {
                ActingPosition = a.ActingPosition,
                InPlaceOf = db.Users.Where(u => u.Id == a.InPlaceOf).Select(u => u.Name).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);

    /// <summary>
    /// Whether the portal keeps an admin without this person: one who can sign in and whose assignment has no end. Read under the trail's lock
    /// before an admin is closed or ended, so that the portal always has somebody who can let others in.
    /// </summary>
    public static Task<bool> HasAnotherAdminAsync(this PortalDbContext db, Guid person, DateOnly today, CancellationToken cancellationToken) =>
        db.Assignments.AnyAsync(
            a => a.Role == Role.ProvinceAdmin && a.PersonId != person && a.From <= today && a.To == null
                && db.Users.Any(u => u.Id == a.PersonId && u.ClosedAt == null && u.PasswordHash != null),
            cancellationToken);
}
