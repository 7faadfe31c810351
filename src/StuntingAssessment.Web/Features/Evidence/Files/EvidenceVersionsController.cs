using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>A new version of an evidence file; the earlier ones stay readable.</summary>
[Authorize(Policies.AddEvidence)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/bukti/{evidence:guid}/versi")]
public sealed class EvidenceVersionsController(PortalDbContext db, CurrentCycle currentCycle, CurrentSubmission currentSubmission, FileStore files) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, Guid evidence, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ReadAsync(regency, actionNo, cancellationToken);
        ModelState.Allows(() => submission.ExpectChangeable(currentCycle.Value, evidence));
        return View("NewVersion", Filled(new EvidenceVersionForm { Version = submission.Version }, submission, evidence));
    }

    [HttpPost("")]
    [UploadRequest]
    [EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Create(string regency, int actionNo, Guid evidence, EvidenceVersionForm form, CancellationToken cancellationToken)
    {
        if (form.Files.Count != 1)
        {
            ModelState.AddModelError(nameof(form.Files), "Pilih satu berkas sebagai versi baru.");
        }

        var submission = await currentSubmission.ToChangeAsync(regency, actionNo, form.Version, cancellationToken);
        var batch = new UploadBatch(files);
        if (ModelState.IsValid && ModelState.Allows(() => submission.ExpectChangeable(currentCycle.Value, evidence)))
        {
            await batch.TakeAsync(
                form.Files[0],
                stored => submission.ReplaceFile(currentCycle.Value, evidence, currentSubmission.NewId(), stored, form.HoldsPersonalData, currentSubmission.Stamp),
                cancellationToken);
            ModelState.AddRefusals(batch);
        }

        if (ModelState.IsValid)
        {
            await db.SaveChangesAsync(cancellationToken);
        }

        return Request.IsForScript() ? this.ScriptAnswer(batch, submission.Version) : Answer(form, submission, evidence);
    }

    private IActionResult Answer(EvidenceVersionForm form, Submission submission, Guid evidence)
    {
        Filled(form, submission, evidence);
        return ModelState.IsValid
            ? this.RedirectWithNotice(form.Place.ActionUrl, $"Versi {form.Item.Versions} dari \"{form.Item.Title}\" tersimpan.")
            : View("NewVersion", form);
    }

    private EvidenceVersionForm Filled(EvidenceVersionForm form, Submission submission, Guid evidence)
    {
        form.Place = EvidencePlace.Of(currentCycle.Value, submission.RegencyCode, submission.ActionNo, submission.State);
        form.Item = EvidenceShown.Of(submission, evidence);
        return form;
    }
}
