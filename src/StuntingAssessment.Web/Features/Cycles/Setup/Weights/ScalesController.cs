using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

/// <summary>What the rules follow, and how their results are rounded.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/acuan")]
public sealed class ScalesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Scale", ScaleForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, ScaleForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeScale(form.Guide, form.Decimals!.Value)))
        {
            return View("Scale", form.On(currentCycle.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#bobot", "Acuan dan pembulatan disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }
}
