using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Participants;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.ParticipantList)]
[Route("penilaian/{year:int}/atur/peserta-baru")]
public sealed class ParticipantAdditionsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        View("New", await new ParticipantForm { Version = currentCycle.Value.Version }.OnAsync(currentCycle.Value, db, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ParticipantForm form, CancellationToken cancellationToken)
    {
        await form.OnAsync(currentCycle.Value, db, cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (form.Code is not null && cycle.FindParticipant(form.Code) is null && form.Regions.All(r => r.Code != form.Code))
        {
            ModelState.AddModelError(nameof(form.Code), "Pilih kabupaten/kota atau kecamatan di provinsi ini.");
        }

        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.AddParticipant(form.ToParticipant())))
        {
            return View("New", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleParticipants(year), $"{cycle.Participant(form.Code!).Name} menjadi peserta.");
    }
}
