using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Programme)]
[Route("penilaian/{year:int}/atur/agenda")]
public sealed class AgendasController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Agenda", AgendaForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, AgendaForm form, CancellationToken cancellationToken)
    {
        form.On(currentCycle.Value);
        if (form.ChangeRows())
        {
            ModelState.Clear();
            return View("Agenda", form);
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeAgenda(form.ToAgenda())))
        {
            ModelState.ForgetTyped(form.HasMoved);
            return View("Agenda", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#agenda", "Agenda disimpan.");
    }
}
