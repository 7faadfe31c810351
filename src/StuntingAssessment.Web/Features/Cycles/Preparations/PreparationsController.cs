using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

/// <summary>What a cycle still lacks until it opens for submission, step by step.</summary>
[Authorize(Policies.EditCycle)]
[Route("penilaian/{year:int}/persiapan")]
public sealed class PreparationsController(PortalDbContext db, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        return View(PreparationModel.Of(cycle, await db.LoadProgressAsync(cycle, clock.Today, cancellationToken)));
    }
}
