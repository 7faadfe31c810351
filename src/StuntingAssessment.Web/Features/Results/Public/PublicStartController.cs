using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Public;

/// <summary>The portal's door: published results for everybody, one's own work for those who are signed in, the first run while nobody can be.</summary>
[AllowAnonymous]
public sealed class PublicStartController(PortalDbContext db, PublishedResults results, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        if (user.IsSignedIn)
        {
            return LocalRedirect(Links.Home);
        }

        var published = await results.AllAsync(cancellationToken);
        if (published.Count == 0)
        {
            return await db.Users.AnyAsync(cancellationToken) ? View(StartModel.Empty) : LocalRedirect(Links.FirstRun);
        }

        var latest = published.FirstOrDefault(p => !p.IsWithdrawn) is { } line ? await results.FindAsync(line.AssessmentYear, cancellationToken) : null;
        return View(StartModel.Of(published, latest, clock));
    }
}
