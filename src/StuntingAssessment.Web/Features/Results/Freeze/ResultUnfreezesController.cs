using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Freeze;

/// <summary>Unfreezing, with a reason, while nothing is public.</summary>
[AskAgain]
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/pencairan")]
public sealed class ResultUnfreezesController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.Results.AsNoTracking().StandingAsync(currentCycle.Value, cancellationToken) is { } result
            ? View("Act", Model(result).With(new ResultActForm { Version = result.Version }))
            : this.RedirectToUnfrozen(year);

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, ResultActForm form, CancellationToken cancellationToken)
    {
        if (await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is not { } result)
        {
            return this.RedirectToUnfrozen(year);
        }

        db.Expect(result, form.Version);
        var cycle = await db.Cycles.SingleAsync(c => c.Id == result.CycleId, cancellationToken);
        if (!ModelState.IsValid || !ModelState.Allows(() => result.Unfreeze(cycle, form.Reason)))
        {
            return View("Act", Model(result).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), "Hasil dicairkan. Keputusan pleno dapat diubah lagi, lalu hasil dibekukan kembali.");
    }

    private ResultActModel Model(AssessmentResult result)
    {
        var year = currentCycle.Value.AssessmentYear;
        return new ResultActModel
        {
            Year = year,
            Title = $"Cairkan hasil nomor {result.Number}?",
            Fact = "Nilai dan keputusan pleno dapat diubah lagi. Bundel yang sekarang tetap tersimpan sebagai hasil yang dicairkan, dan nomor keputusan gubernur harus diisi lagi pada hasil yang baru.",
            Undo = "Hasil dapat dibekukan lagi; ia mendapat nomor baru.",
            Url = Links.ResultUnfreeze(year),
            Button = $"Cairkan hasil nomor {result.Number}",
            ReasonHint = "Tersimpan pada hasil ini dan di jejak audit.",
            Refusal = result.IsPublic ? "Hasil yang sudah diumumkan tidak dapat dicairkan." : null,
        };
    }
}
