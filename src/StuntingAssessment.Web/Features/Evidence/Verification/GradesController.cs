namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>The technical team's agreed letter per document criterion.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/kriteria")]
public sealed class GradesController(ChangeSubmission change, ReadGrades read) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(string regency, int actionNo, [FromQuery(Name = "kriteria")] string? criterion, CancellationToken cancellationToken) =>
        await read.RunAsync(regency, actionNo, criterion, cancellationToken) is { } model ? View("Grades", model) : NotFound();

    [HttpPost("{criterion}")]
    public async Task<IActionResult> Update(int year, string regency, int actionNo, string criterion, GradeForm form, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(regency, actionNo, form.Version, ModelState, (s, cycle, stamp) => s.SetGrade(cycle, criterion, form.Letter!, form.Note, stamp), cancellationToken);
        if (await read.RunAsync(regency, actionNo, criterion, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (outcome is not ChangeOutcome.Saved)
        {
            return Again(model, form, outcome is ChangeOutcome.Stale);
        }

        var next = form.Next ? model.Next : null;
        var sentence = $"Nilai kriteria {criterion} tersimpan: tingkat {form.Letter}.";
        return this.RedirectWithNotice(
            Links.GradeOf(year, regency, actionNo, next ?? criterion),
            form.Next && next is null ? $"{sentence} Semua kriteria aksi ini sudah dinilai." : sentence);
    }

    /// <summary>The form as it was typed; after a conflict beside what is stored now, ready to replace it.</summary>
    private ViewResult Again(GradesModel model, GradeForm form, bool isConflict)
    {
        form.Levels = model.Form.Levels;
        if (isConflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Version = model.Form.Version;
        }

        return View("Grades", model with { Form = form, IsConflict = isConflict });
    }
}
