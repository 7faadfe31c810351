namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>Takes a grade back: the criterion is blank again, which is not zero.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/kriteria/{criterion}/hapus")]
public sealed class GradeClearancesController(ChangeSubmission change, ReadGrades read) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(string regency, int actionNo, string criterion, CancellationToken cancellationToken) =>
        await read.RunAsync(regency, actionNo, criterion, cancellationToken) is { Chosen.Grade: not null } model ? View("Clear", model) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, int actionNo, string criterion, VersionForm form, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(regency, actionNo, form.Version, ModelState, (s, cycle, _) => s.ClearGrade(cycle, criterion), cancellationToken);
        if (outcome is ChangeOutcome.Saved)
        {
            return this.RedirectWithNotice(Links.GradeOf(year, regency, actionNo, criterion), $"Nilai kriteria {criterion} dihapus.");
        }

        if (await read.RunAsync(regency, actionNo, criterion, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        var isConflict = outcome is ChangeOutcome.Stale;
        Response.StatusCode = isConflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return View("Clear", model with { IsConflict = isConflict });
    }
}
