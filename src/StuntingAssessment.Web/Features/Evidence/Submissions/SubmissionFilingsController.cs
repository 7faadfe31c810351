using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>Submits an action, the first time or in answer to a return.</summary>
[Authorize(Policies.EditSubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/pengajuan")]
public sealed class SubmissionFilingsController(PortalDbContext db, CurrentCycle currentCycle, CurrentSubmission currentSubmission) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ReadAsync(regency, actionNo, cancellationToken);
        return View(Filled(new FilingForm { Version = submission.Version }, submission));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(string regency, int actionNo, FilingForm form, CancellationToken cancellationToken)
    {
        var submission = await currentSubmission.ToChangeAsync(regency, actionNo, form.Version, cancellationToken);
        Filled(form, submission);
        if (!ModelState.IsValid || !ModelState.Allows(() => submission.Submit(currentCycle.Value, form.MissingConfirmed ?? [], currentSubmission.Stamp)))
        {
            return View("New", form);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(form.Shown.ActionUrl, form.Shown.IsAnswer ? "Aksi ini diajukan kembali. Tim teknis akan memeriksanya." : "Aksi ini diajukan. Tim teknis akan memeriksanya.");
    }

    private FilingForm Filled(FilingForm form, Submission submission)
    {
        form.Shown = FilingModel.Of(currentCycle.Value, submission, currentSubmission.Stamp.At);
        return form;
    }
}
