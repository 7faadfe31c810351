namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>Adds a link as evidence.</summary>
[Authorize(Policies.AddEvidence)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/tautan")]
public sealed class EvidenceLinksController(PortalDbContext db, CurrentCycle currentCycle, CurrentSubmission currentSubmission) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, [FromQuery(Name = "persyaratan")] string? requirement, CancellationToken cancellationToken)
    {
        var stand = await currentSubmission.StandAsync(regency, actionNo, cancellationToken);
        return View("NewLink", new EvidenceLinkForm
        {
            Version = stand.Version,
            Requirement = requirement,
            Place = EvidencePlace.Of(currentCycle.Value, regency, actionNo, stand.State),
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string regency, int actionNo, EvidenceLinkForm form, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ToChangeAsync(regency, actionNo, form.Version, cancellationToken);
        form.Place = EvidencePlace.Of(currentCycle.Value, regency, actionNo, submission.State);
        if (!ModelState.IsValid || !ModelState.Allows(() => submission.AddLink(currentCycle.Value, currentSubmission.NewId(), form.Requirement!, form.Title, form.Url, currentSubmission.Stamp)))
        {
            return View("NewLink", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(form.Place.ActionUrl, "Tautan tersimpan sebagai bukti.");
    }
}
