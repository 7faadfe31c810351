using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>Takes an item back. It is no longer shown or counted; what it was stays in the trail.</summary>
[Authorize(Policies.AddEvidence)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/bukti/{evidence:guid}/hapus")]
public sealed class EvidenceRemovalsController(PortalDbContext db, CurrentCycle currentCycle, CurrentSubmission currentSubmission) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, Guid evidence, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ReadAsync(regency, actionNo, cancellationToken);
        ModelState.Allows(() => submission.ExpectChangeable(currentCycle.Value, evidence));
        return View("Removal", Filled(new EvidenceRemovalForm { Version = submission.Version }, submission, evidence));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string regency, int actionNo, Guid evidence, EvidenceRemovalForm form, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ToChangeAsync(regency, actionNo, form.Version, cancellationToken);
        Filled(form, submission, evidence);
        if (!ModelState.IsValid || !ModelState.Allows(() => submission.RemoveEvidence(currentCycle.Value, evidence, currentSubmission.Stamp)))
        {
            return View("Removal", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(form.Place.ActionUrl, $"Bukti \"{form.Item.Title}\" dihapus.");
    }

    private EvidenceRemovalForm Filled(EvidenceRemovalForm form, Submission submission, Guid evidence)
    {
        form.Place = EvidencePlace.Of(currentCycle.Value, submission.RegencyCode, submission.ActionNo, submission.State);
        form.Item = EvidenceShown.Of(submission, evidence);
        return form;
    }
}
