using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>Adds files to an action, several at once; each becomes an item of its own.</summary>
[Authorize(Policies.AddEvidence)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/berkas")]
public sealed class EvidenceFilesController(PortalDbContext db, CurrentCycle currentCycle, CurrentSubmission currentSubmission, FileStore files) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, [FromQuery(Name = "persyaratan")] string? requirement, CancellationToken cancellationToken)
    {
        var stand = await currentSubmission.StandAsync(regency, actionNo, cancellationToken);
        return View("NewFiles", new EvidenceFilesForm
        {
            Version = stand.Version,
            Requirement = requirement,
            Place = EvidencePlace.Of(currentCycle.Value, regency, actionNo, stand.State),
        });
    }

    [HttpPost("")]
    [UploadRequest]
    [EnableRateLimiting(RateLimits.Upload)]
    public async Task<IActionResult> Create(string regency, int actionNo, EvidenceFilesForm form, CancellationToken cancellationToken)
    {
        if (form.Files.Count == 0)
        {
            ModelState.AddModelError(nameof(form.Files), "Pilih paling sedikit satu berkas.");
        }

        var submission = await currentSubmission.ToChangeAsync(regency, actionNo, form.Version, cancellationToken);
        var batch = new UploadBatch(files);
        if (ModelState.IsValid && ModelState.Allows(() => submission.ExpectOpen(currentCycle.Value, form.Requirement!)))
        {
            await TakeAsync(submission, form, batch, cancellationToken);
            ModelState.AddRefusals(batch);
        }

        return Request.IsForScript() ? this.ScriptAnswer(batch, submission.Version) : Answer(form, batch, submission);
    }

    private async Task TakeAsync(Submission submission, EvidenceFilesForm form, UploadBatch batch, CancellationToken cancellationToken)
    {
        foreach (var file in form.Files)
        {
            await batch.TakeAsync(
                file,
                stored => submission.AddFile(currentCycle.Value, currentSubmission.NewId(), currentSubmission.NewId(), form.Requirement!, form.Title, stored, form.HoldsPersonalData, currentSubmission.Stamp),
                cancellationToken);
        }

        if (batch.Kept > 0)
        {
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    private IActionResult Answer(EvidenceFilesForm form, UploadBatch batch, Submission submission)
    {
        form.Place = EvidencePlace.Of(currentCycle.Value, submission.RegencyCode, submission.ActionNo, submission.State);
        if (ModelState.IsValid)
        {
            return this.RedirectWithNotice(form.Place.ActionUrl, $"{batch.Kept} berkas tersimpan.");
        }

        // The next try of this page continues from what was kept.
        form.Version = submission.Version;
        ModelState.Remove(nameof(form.Version));
        form.KeptNow = batch.Kept;
        return View("NewFiles", form);
    }
}
