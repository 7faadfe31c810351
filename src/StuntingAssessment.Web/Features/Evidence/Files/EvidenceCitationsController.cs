namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>"Ada di laman Kemendagri": most evidence already lies on the national site and is only cited.</summary>
[Authorize(Policies.AddEvidence)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/laman-kemendagri")]
public sealed class EvidenceCitationsController(PortalDbContext db, CurrentCycle currentCycle, CurrentSubmission currentSubmission, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, [FromQuery(Name = "persyaratan")] string? requirement, CancellationToken cancellationToken)
    {
        var stand = await currentSubmission.StandAsync(regency, actionNo, cancellationToken);
        return View("NewCitation", new EvidenceCitationForm
        {
            Version = stand.Version,
            Requirement = requirement,
            SeenOn = clock.Today,
            CheckedBy = user.Name,
            Place = EvidencePlace.Of(currentCycle.Value, regency, actionNo, stand.State),
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string regency, int actionNo, EvidenceCitationForm form, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ToChangeAsync(regency, actionNo, form.Version, cancellationToken);
        form.Place = EvidencePlace.Of(currentCycle.Value, regency, actionNo, submission.State);
        if (!ModelState.IsValid || !ModelState.Allows(() => submission.CiteNationalSite(
                currentCycle.Value, currentSubmission.NewId(), form.Requirement!, form.Title, form.Url, form.SeenOn, form.CheckedBy, currentSubmission.Stamp)))
        {
            return View("NewCitation", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(form.Place.ActionUrl, "Bukti di laman Kemendagri tercatat.");
    }
}
