using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/pemutus-seri")]
public sealed class CycleTieBreaksController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("TieBreak", TieBreakForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, TieBreakForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        form.On(currentCycle.Value);
        if (!ModelState.IsValid || !form.IsWithoutDoubles(ModelState) || !ModelState.Allows(() => cycle.ChangeTieBreak(form.Chosen)))
        {
            return View("TieBreak", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#pemutus-seri", "Urutan pemutus seri disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }
}
