namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>Marks an action verified once nothing of it waits for a verdict.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/verifikasi")]
public sealed class SubmissionVerificationsController(ChangeSubmission change, ReadVerification read) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, int actionNo, VersionForm form, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(regency, actionNo, form.Version, ModelState, (s, cycle, stamp) => s.MarkVerified(cycle, stamp), cancellationToken);
        if (outcome is ChangeOutcome.Saved)
        {
            return this.RedirectWithNotice(Links.Verification(year, regency, actionNo), $"Aksi {actionNo} dinyatakan diverifikasi.");
        }

        var isConflict = outcome is ChangeOutcome.Stale;
        Response.StatusCode = isConflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        var model = await read.RunAsync(regency, actionNo, requirement: null, file: null, cancellationToken);

        // The version posted belongs to this act, not to the verdict's form that the page shows.
        ModelState.Remove(nameof(VersionForm.Version));
        return View("Show", model! with { IsConflict = isConflict });
    }
}
