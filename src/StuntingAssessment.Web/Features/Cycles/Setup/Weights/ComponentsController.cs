using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Weights;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Rules)]
[Route("penilaian/{year:int}/atur/komponen")]
public sealed class ComponentsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Components", ComponentsForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, ComponentsForm form, CancellationToken cancellationToken)
    {
        if (form.ChangeRows())
        {
            ModelState.Clear();
            return View("Components", form.On(currentCycle.Value));
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeComponents(form.ToComponents())))
        {
            return View("Components", form.On(currentCycle.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#bobot", "Komponen disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
    }
}
