using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Withdrawal;

/// <summary>The first of the two people: asks for the withdrawal of what is public.</summary>
[Authorize(Policies.ManageResults)]
[AskAgain]
[Route("penilaian/{year:int}/hasil/penarikan/permintaan")]
public sealed class WithdrawalRequestsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
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
        if (!ModelState.IsValid || !ModelState.Allows(() => published.RequestWithdrawal(form.Reason, clock.Stamp(user.Id))))
        {
            return View("Act", Model(published).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), "Penarikan diminta. Admin provinsi lain atau ketua tim penilai menyetujuinya.");
    }

    private ResultActModel Model(AssessmentResult published)
    {
        var year = currentCycle.Value.AssessmentYear;
        return new ResultActModel
        {
            Year = year,
            Title = $"Minta penarikan hasil {year} versi {published.Edition}?",
            Fact = "Setelah disetujui orang kedua, peringkat, bundel, dan CSV versi ini tidak lagi dapat dibaca umum. Lamannya tetap ada dan mengatakan bahwa hasil ditarik, kapan, dan mengapa.",
            Undo = "Belum ada yang ditarik sampai orang lain menyetujui. Sebelum itu permintaan dapat dibatalkan; sesudahnya hanya versi baru yang dapat diumumkan.",
            Url = Links.ResultWithdrawalRequest(year),
            Button = "Minta penarikan",
            ReasonHint = "Diumumkan pada laman hasil.",
            Refusal = published.IsWithdrawalRequested ? "Penarikan hasil ini sudah diminta." : published.IsPublic ? null : "Tidak ada versi yang sedang diumumkan.",
        };
    }
}
