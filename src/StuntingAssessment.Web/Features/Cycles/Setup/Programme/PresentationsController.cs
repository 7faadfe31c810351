using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

/// <summary>What a presentation is held to: slides, minutes, headings.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Programme)]
[Route("penilaian/{year:int}/atur/paparan")]
public sealed class PresentationsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Presentation", PresentationForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, PresentationForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangePresentationRules(form.ToRules())))
        {
            return View("Presentation", form.On(currentCycle.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#tempat", "Ketentuan paparan disimpan.");
    }
}
