using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Features.People.Reviews;

internal static class ReviewQueries
{
    /// <summary>
    /// What a yearly review looks at: assignments that hold today, of accounts that are not closed. Panel and team of a published cycle have ended with
    /// it and can be ended no more.
    /// </summary>
    public static IQueryable<Assignment> OpenForReview(this PortalDbContext db, DateOnly today) =>
        db.Assignments.Where(a => a.From <= today && (a.To == null || a.To >= today)
            && db.Users.Any(u => u.Id == a.PersonId && u.ClosedAt == null)
            && !db.Cycles.Any(c => c.Id == a.CycleId && c.Phase == Phase.Published));

    /// <summary>Those that still wait for the year's decision. What began in the year itself was decided when it was given.</summary>
    public static IQueryable<Assignment> DueForReview(this PortalDbContext db, int year, DateOnly today)
    {
        var begin = new DateOnly(year, 1, 1);
        return db.OpenForReview(today).Where(a => a.From < begin && !a.Reviews.Any(r => r.Year == year));
    }
}
