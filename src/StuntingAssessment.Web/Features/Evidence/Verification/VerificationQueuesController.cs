namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>What waits for the technical team in a cycle.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/periksa")]
public sealed class VerificationQueuesController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var stored = await db.Submissions.VisibleTo(user, Permission.VerifySubmissions, cycle).CheckedWithEvidenceAsync(cancellationToken);
        return View("Queue", QueueModel.Of(cycle, user.RegenciesFor(Permission.VerifySubmissions, cycle), stored));
    }
}
