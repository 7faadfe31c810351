using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Correction;

/// <summary>Begins a new version of a published result: opens its scores, changes nothing public.</summary>
[Authorize(Policies.ManageResults)]
[AskAgain]
[Route("penilaian/{year:int}/hasil/versi-baru")]
public sealed class CorrectionsController(PortalDbContext db, CurrentCycle currentCycle, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.Results.AsNoTracking().LastPublishedAsync(currentCycle.Value, cancellationToken) is { } published
            ? View("Act", Model(published).With(new ResultActForm { Version = currentCycle.Value.Version }))
            : this.RedirectToUnpublished(year);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ResultActForm form, CancellationToken cancellationToken)
    {
        if (await db.Results.LastPublishedAsync(currentCycle.Value, cancellationToken) is not { } published)
        {
            return this.RedirectToUnpublished(year);
        }

        var cycle = await currentCycle.ToChangeAsync(form.Version, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => published.OpenCorrection(cycle, form.Reason, clock.Stamp(user.Id))))
        {
            return View("Act", Model(published).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), $"Versi {published.Edition + 1} mulai disusun. Untuk umum tidak ada yang berubah sampai versi itu diumumkan.");
    }

    private ResultActModel Model(AssessmentResult published)
    {
        var cycle = currentCycle.Value;
        return new ResultActModel
        {
            Year = cycle.AssessmentYear,
            Title = $"Buat versi {published.Edition + 1} hasil {cycle.AssessmentYear}?",
            Fact = $"Versi {published.Edition} tetap seperti yang diumumkan. Di dalam portal, tim teknis dapat membetulkan tingkat kriteria dan ketua dapat membuka lembar nilai, memoderasi, atau mengurutkan yang seri. Sesudah itu versi baru dibekukan, ditetapkan, diminta, dan disetujui orang kedua, seperti yang pertama.",
            Undo = "Selama nilainya belum diubah, versi baru dapat dibatalkan dengan alasan.",
            Url = Links.ResultCorrection(cycle.AssessmentYear),
            Button = $"Mulai menyusun versi {published.Edition + 1}",
            ReasonHint = "Diumumkan bersama versi baru, dan tertulis pada versi lama sebagai alasan penggantiannya.",
            Refusal = cycle.IsCorrecting ? "Versi baru sudah sedang disusun." : null,
        };
    }
}
