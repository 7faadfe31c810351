using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>The technical team's word on one requirement.</summary>
[Authorize(Policies.VerifySubmissions)]
[Route("penilaian/{year:int}/{regency}/aksi/{actionNo:int}/periksa/{requirement}")]
public sealed class VerdictsController(ChangeSubmission change, ReadVerification read) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(int year, string regency, int actionNo, string requirement, VerdictForm form, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(regency, actionNo, form.Version, ModelState, (s, cycle, stamp) => s.GiveVerdict(cycle, requirement, form.Status!.Value, form.Reason, stamp), cancellationToken);
        if (await read.RunAsync(regency, actionNo, requirement, file: null, cancellationToken) is not { } model)
        {
            return NotFound();
        }

        if (outcome is not ChangeOutcome.Saved)
        {
            return Again(model, form, outcome is ChangeOutcome.Stale);
        }

        var next = form.Next ? model.Next : null;
        var sentence = $"Hasil pemeriksaan {requirement} tersimpan: {VerdictNames.Of(form.Status!.Value)}.";
        return this.RedirectWithNotice(
            Links.VerificationOf(year, regency, actionNo, next ?? requirement),
            form.Next && next is null ? $"{sentence} Semua persyaratan aksi ini sudah diperiksa." : sentence);
    }

    /// <summary>The form as it was typed; after a conflict beside what is stored now, ready to replace it.</summary>
    private ViewResult Again(VerificationModel model, VerdictForm form, bool isConflict)
    {
        if (isConflict)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            form.Version = model.Form.Version;
        }

        return View("Show", model with { Form = form, IsConflict = isConflict });
    }
}
