using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Withdrawal;

/// <summary>The second of the two people: another admin or the chair withdraws the result.</summary>
[Authorize(Policies.ConfirmPublication)]
[AskAgain]
[Route("penilaian/{year:int}/hasil/penarikan")]
public sealed class WithdrawalsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
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
        var cycle = await db.Cycles.SingleAsync(c => c.Id == published.CycleId, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => published.ConfirmWithdrawal(cycle, clock.Stamp(user.Id))))
        {
            return View("Act", Model(published).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), $"Hasil {year} versi {published.Edition} ditarik. Lamannya mengatakan mengapa.");
    }

    private ResultActModel Model(AssessmentResult published)
    {
        var year = currentCycle.Value.AssessmentYear;
        return new ResultActModel
        {
            Year = year,
            Title = $"Tarik hasil {year} versi {published.Edition}?",
            Fact = $"Peringkat, bundel, dan CSV versi {published.Edition} tidak lagi dapat dibaca umum; lamannya mengatakan bahwa hasil ditarik. Alasan yang diumumkan: {published.WithdrawalReason}",
            Undo = "Penarikan tidak dapat dibatalkan. Sesudahnya hanya versi baru yang dapat diumumkan.",
            Url = Links.ResultWithdrawal(year),
            Button = $"Tarik versi {published.Edition}",
            Refusal = RefusalOf(published),
        };
    }

    private string? RefusalOf(AssessmentResult published) => published switch
    {
        { IsWithdrawalRequested: false } => "Belum ada permintaan penarikan.",
        _ when published.WithdrawalRequestedBy == user.Id => "Anda yang meminta penarikan ini. Admin provinsi lain atau ketua tim penilai yang menyetujuinya.",
        _ => null,
    };
}
