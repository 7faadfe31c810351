using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/konfirmasi")]
public sealed class RuleConfirmationsController(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public IActionResult New() => Page(currentCycle.Value.Version);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, VersionForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ConfirmRules(clock.Stamp(user.Id))))
        {
            return Page(form.Version);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Cycle(year), $"Aturan penilaian {year} dikonfirmasi.");
    }

    private ViewResult Page(Guid version) => View("ConfirmRules", new ConfirmRulesModel(currentCycle.Value.AssessmentYear, currentCycle.Value.IsRulesConfirmed, currentCycle.Value.Rules, version));
}

public sealed record ConfirmRulesModel(int Year, bool IsConfirmed, CycleRules Rules, Guid Version);
