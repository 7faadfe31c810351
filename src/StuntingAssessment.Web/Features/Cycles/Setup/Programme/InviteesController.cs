using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Programme;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Programme)]
[Route("penilaian/{year:int}/atur/undangan")]
public sealed class InviteesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Invitees", InviteesForm.Of(currentCycle.Value));

    [HttpPost("")]
    public async Task<IActionResult> Update(int year, InviteesForm form, CancellationToken cancellationToken)
    {
        form.On(currentCycle.Value);
        if (form.ChangeRows())
        {
            ModelState.Clear();
            return View("Invitees", form);
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.ChangeInvitees(form.ToGroups())))
        {
            ModelState.ForgetTyped(form.HasMoved);
            return View("Invitees", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#tempat", "Daftar undangan disimpan.");
    }
}
