using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Withdrawal;

/// <summary>Takes the request for withdrawal back, with a reason.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/penarikan/pembatalan")]
public sealed class WithdrawalRequestCancellationsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.Results.AsNoTracking().LastPublishedAsync(currentCycle.Value, cancellationToken) is { } published
            ? View("Act", Model(published).With(new ResultActForm { Version = published.Version }))
            : this.RedirectToUnpublished(year);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ResultActForm form, CancellationToken cancellationToken)
    {
        if (await db.Results.LastPublishedAsync(currentCycle.Value, cancellationToken) is not { } published)
        {
            return this.RedirectToUnpublished(year);
        }

        db.Expect(published, form.Version);
        if (!ModelState.IsValid || !ModelState.Allows(() => published.CancelWithdrawal(form.Reason)))
        {
            return View("Act", Model(published).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), "Permintaan penarikan dibatalkan. Hasil tetap diumumkan.");
    }

    private ResultActModel Model(AssessmentResult published)
    {
        var year = currentCycle.Value.AssessmentYear;
        return new ResultActModel
        {
            Year = year,
            Title = "Batalkan permintaan penarikan?",
            Fact = $"Versi {published.Edition} tetap diumumkan seperti semula.",
            Undo = "Penarikan dapat diminta lagi.",
            Url = Links.ResultWithdrawalCancellation(year),
            Button = "Batalkan permintaan",
            ReasonHint = "Tersimpan di jejak audit.",
            Refusal = published.IsWithdrawalRequested ? null : "Tidak ada permintaan penarikan.",
        };
    }
}
