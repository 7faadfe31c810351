using StuntingAssessment.Web.Features.Ansit.Owners;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>What the rules say about a regency's numbers: what is open, and what was accepted.</summary>
[Authorize(Policies.ViewAnsit)]
[Route("penilaian/{year:int}/ansit/{regency}/periksa")]
public sealed class FindingsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string regency, FindingFilter filter, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        return await db.AnsitProblemsAsync(cycle, regency, cancellationToken) is { } problems
            ? View(FindingsModel.Of(cycle, problems, filter, problems.Owners.WritableBy(user, cycle, regency)))
            : NotFound();
    }
}
