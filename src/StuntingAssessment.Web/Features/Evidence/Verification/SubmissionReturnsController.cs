namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>Gives an action back to its regency with a reason.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/pengembalian")]
public sealed class SubmissionReturnsController(ChangeSubmission change, ReadReturn read) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, CancellationToken cancellationToken) =>
        View("Return", await read.RunAsync(regency, actionNo, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, int actionNo, ReturnForm form, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(regency, actionNo, form.Version, ModelState, (s, cycle, stamp) => s.Return(cycle, form.Reason, stamp), cancellationToken);
        if (outcome is ChangeOutcome.Saved)
        {
            return this.RedirectWithNotice(Links.Verification(year, regency, actionNo), $"Aksi {actionNo} dikembalikan kepada kabupaten/kota.");
        }

        var model = await read.RunAsync(regency, actionNo, cancellationToken);
        var isConflict = outcome is ChangeOutcome.Stale;
        if (isConflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Version = model.Form.Version;
        }

        return View("Return", model with { Form = form, IsConflict = isConflict });
    }
}
