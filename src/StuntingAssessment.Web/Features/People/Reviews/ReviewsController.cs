using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Reviews;

/// <summary>Once a year an admin confirms or ends every assignment. The year is a calendar year, not that of a cycle.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/tinjauan/{reviewYear:int}")]
public sealed class ReviewsController(PortalDbContext db, ReadReview read, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int reviewYear, CancellationToken cancellationToken) =>
        reviewYear < ReadReview.FirstYear || reviewYear > clock.Today.Year ? NotFound() : View(nameof(Show), await read.RunAsync(reviewYear, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(int reviewYear, ReviewForm form, CancellationToken cancellationToken)
    {
        if (reviewYear != clock.Today.Year || form.Versions() is not { } versions)
        {
            return NotFound();
        }

        if (versions.Count == 0)
        {
            return this.RedirectWithNotice(Links.Review(reviewYear), "Tidak ada penugasan yang dipilih.", Tone.Warning);
        }

        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (await ConfirmAsync(reviewYear, versions, cancellationToken) is not { } confirmed)
        {
            return await Show(reviewYear, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Review(reviewYear), $"{confirmed} penugasan dikonfirmasi.");
    }

    /// <returns>How many of them were open; null when a rule refuses one, and then nothing is saved.</returns>
    private async Task<int?> ConfirmAsync(int year, IReadOnlyDictionary<Guid, Guid> versions, CancellationToken cancellationToken)
    {
        var ids = versions.Keys.ToList();
        var isOnlyAdmin = !await db.HasAnotherAdminAsync(user.Id, clock.Today, cancellationToken);
        var open = await db.OpenForReview(clock.Today).Where(a => ids.Contains(a.Id)).Include(a => a.Reviews).ToListAsync(cancellationToken);
        foreach (var assignment in open)
        {
            db.Expect(assignment, versions[assignment.Id]);
            if (!ModelState.Allows(() => assignment.Confirm(year, isOnlyAdmin, clock.Stamp(user.Id))))
            {
                return null;
            }
        }

        return open.Count;
    }
}
