using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Windows)]
[Route("penilaian/{year:int}/atur/jadwal")]
public sealed class CycleWindowsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Windows", WindowsForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, WindowsForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeWindows(form.ToWindows())))
        {
            return View("Windows", form.On(currentCycle.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Cycle(year), "Jadwal tahap disimpan.");
    }
}
