using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Users;

namespace StuntingAssessment.Web.Features.People.Reviews;

/// <summary>The list of one year: what is open, what was decided, by whom and when.</summary>
public sealed class ReadReview(PortalDbContext db, CurrentUser user, PortalClock clock)
{
    public const int FirstYear = 2020;

    public async Task<ReviewModel> RunAsync(int year, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var isOpen = year == today.Year;
        var open = db.OpenForReview(today).Select(a => a.Id);
        var found = await db.Assignments.AsNoTracking()
            .Where(a => a.Reviews.Any(r => r.Year == year) || (isOpen && open.Contains(a.Id)))
            .Select(a => new
            {
                a.Id,
                a.Version,
                a.PersonId,
                Name = db.Users.Where(u => u.Id == a.PersonId).Select(u => u.Name).First(),
                a.Role,
                Where = db.RegionTerms.Where(t => t.Code == a.RegencyCode).OrderByDescending(t => t.From).Select(t => t.Name).FirstOrDefault(),
                Year = db.Cycles.Where(c => c.Id == a.CycleId).Select(c => (int?)c.AssessmentYear).FirstOrDefault(),
                a.IsChair,
                a.ActingPosition,
                a.From,
                a.To,
                Review = a.Reviews.Where(r => r.Year == year).Select(r => new { r.Outcome, r.At, By = db.Users.Where(u => u.Id == r.By).Select(u => u.Name).First() }).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        var mayConfirmOwn = !await db.HasAnotherAdminAsync(user.Id, today, cancellationToken);
        var years = await db.Assignments.SelectMany(a => a.Reviews).Select(r => r.Year).Distinct().ToListAsync(cancellationToken);
        var rows = found.Select(a => new ReviewRow(
            a.Id,
            a.PersonId,
            a.Name,
            AssignmentWords.Title(a.Role, a.Where, a.Year, a.IsChair, a.ActingPosition),
            AssignmentWords.Period(a.From, a.To),
            a.Review switch
            {
                { Outcome: ReviewOutcome.Confirmed } => ReviewState.Confirmed,
                { Outcome: ReviewOutcome.Ended } => ReviewState.Ended,
                _ when a.From.Year == year => ReviewState.New,
                _ when a.PersonId == user.Id && !mayConfirmOwn => ReviewState.Own,
                _ => ReviewState.Due,
            },
            a.Review?.By,
            a.Review?.At,
            $"{a.Id}/{a.Version}"));
        return new ReviewModel(year, isOpen, [.. rows.OrderBy(r => r.Name, PeopleList.Alphabet).ThenBy(r => r.Title, PeopleList.Alphabet)], [.. years.Append(today.Year).Distinct().OrderDescending()]);
    }
}
