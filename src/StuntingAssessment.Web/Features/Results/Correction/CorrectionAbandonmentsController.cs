using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Correction;

/// <summary>Gives a new version up before it is frozen, while the scores are still those that were published.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/versi-baru/pembatalan")]
public sealed class CorrectionAbandonmentsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        currentCycle.Value.IsCorrecting && await db.Results.AsNoTracking().LastPublishedAsync(currentCycle.Value, cancellationToken) is { } published
            ? View("Act", Model(published).With(new ResultActForm { Version = currentCycle.Value.Version }))
            : this.RedirectToUncorrected(year);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ResultActForm form, CancellationToken cancellationToken)
    {
        // Under the lock: no letter and no sheet changes between the comparison and the end of the correction.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!cycle.IsCorrecting || await db.Results.LastPublishedAsync(cycle, cancellationToken) is not { } published)
        {
            return this.RedirectToUncorrected(year);
        }

        var differences = CorrectionDifferences.Of(cycle, await db.LoadScoresAsync(cycle, cancellationToken), published);
        if (!ModelState.IsValid || !ModelState.Allows(() => published.AbandonCorrection(cycle, differences, form.Reason)))
        {
            return View("Act", Model(published).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), $"Penyusunan versi {published.Edition + 1} dibatalkan. Versi {published.Edition} tetap seperti semula.");
    }

    private ResultActModel Model(AssessmentResult published)
    {
        var cycle = currentCycle.Value;
        return new ResultActModel
        {
            Year = cycle.AssessmentYear,
            Title = $"Batalkan penyusunan versi {published.Edition + 1}?",
            Fact = $"Nilai ditutup kembali, dan versi {published.Edition} tetap satu-satunya. Ini hanya dapat dilakukan selama semua nilai masih sama seperti yang diumumkan.",
            Undo = "Versi baru dapat disusun lagi kapan saja, dengan alasan.",
            Url = Links.ResultCorrectionAbandonment(cycle.AssessmentYear),
            Button = "Batalkan versi baru",
            ReasonHint = "Tersimpan di jejak audit.",
            Refusal = cycle.IsFrozen ? "Versi baru sudah dibekukan. Cairkan dulu hasilnya." : null,
        };
    }
}
