using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

/// <summary>Where the assessment is held, and what each regency brings.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Programme)]
[Route("penilaian/{year:int}/atur/tempat")]
public sealed class VenuesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Venues", VenuesForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, VenuesForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeProgrammeFacts(form.ToFacts())))
        {
            return View("Venues", form.On(currentCycle.Value));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#tempat", "Tempat dan ketentuan peserta disimpan.");
    }
}
