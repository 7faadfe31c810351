using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Setup.Participants;

[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Participants)]
[Route("penilaian/{year:int}/atur/peserta")]
public sealed class ParticipantsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(new ParticipantsModel(currentCycle.Value, currentCycle.Value.Now(Act.EditRules) is Possible.Yes));

    [HttpGet("{regency}")]
    public IActionResult Edit(string regency) =>
        Page(regency, new ParticipantNameForm { Version = currentCycle.Value.Version, Name = currentCycle.Value.Participant(regency).Name });

    [HttpPost("{regency}")]
    public async Task<IActionResult> Update(int year, string regency, ParticipantNameForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.RenameParticipant(regency, form.Name)))
        {
            return Page(regency, form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.CycleParticipants(year), $"Nama {cycle.Participant(regency).Name} disimpan.");
    }

    private ViewResult Page(string regency, ParticipantNameForm form) => View("Participant", form.On(currentCycle.Value, regency));
}

/// <param name="MayChangeList">Whether participants may still come and go.</param>
public sealed record ParticipantsModel(AssessmentCycle Cycle, bool MayChangeList);
