using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Cycles.Overview;

/// <summary>A regency that takes part without being assessed: listed, without a rank.</summary>
[Authorize(Policies.EditCycle)]
[PossibleNow(CyclePart.Participants)]
[Route("penilaian/{year:int}/{regency}/tidak-dinilai")]
public sealed class NotAssessedRegenciesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public IActionResult New(string regency) => Page(regency, new NotAssessedForm { Version = currentCycle.Value.Version });

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, NotAssessedForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.MarkNotAssessed(regency, form.Reason)))
        {
            return Page(regency, form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#peserta", $"{cycle.Participant(regency).Name} ditandai tidak dinilai.");
    }

    [HttpPost("batal")]
    public async Task<IActionResult> Delete(int year, string regency, NotAssessedForm form, CancellationToken cancellationToken)
    {
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => cycle.AssessAgain(regency)))
        {
            return Page(regency, form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice($"{Links.Cycle(year)}#peserta", $"{cycle.Participant(regency).Name} dinilai kembali.");
    }

    private ViewResult Page(string regency, NotAssessedForm form) => View("NotAssessed", form.On(currentCycle.Value, regency));
}
