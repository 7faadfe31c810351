using StuntingAssessment.Web.Features.Shared;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

/// <summary>The phase, one step forward or back.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Windows)]
[Route("penilaian/{year:int}/tahap")]
public sealed class CyclePhasesController(PortalDbContext db, CurrentCycle currentCycle, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken) =>
        View("Phase", await ModelAsync(new PhaseForm { Version = currentCycle.Value.Version }, cancellationToken));

    [HttpPost("maju")]
    public async Task<IActionResult> Advance(int year, PhaseForm form, CancellationToken cancellationToken)
    {
        // Under the trail's lock nobody takes back a grade or a sheet between the look and the step.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockTrailAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        var progress = await db.LoadProgressAsync(cycle, clock.Today, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.MoveForward(progress.ObstaclesToAdvance(cycle))))
        {
            return View("Phase", PhaseModel.Of(currentCycle.Value, progress, form));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Cycle(year), $"Siklus {year} sekarang pada tahap {cycle.PhaseName}.");
    }

    [HttpPost("mundur")]
    public async Task<IActionResult> Return(int year, PhaseForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.MoveBack(form.Reason)))
        {
            return View("Phase", await ModelAsync(form, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Cycle(year), $"Siklus {year} kembali ke tahap {cycle.PhaseName}.");
    }

    private async Task<PhaseModel> ModelAsync(PhaseForm form, CancellationToken cancellationToken) =>
        PhaseModel.Of(currentCycle.Value, await db.LoadProgressAsync(currentCycle.Value, clock.Today, cancellationToken), form);
}
