using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Shared.Queries;

namespace StuntingAssessment.Web.Features.Results.Publication;

/// <summary>Takes the request for publication back, with a reason.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/hasil/permintaan/pembatalan")]
public sealed class PublicationRequestWithdrawalsController(PortalDbContext db, CurrentCycle currentCycle) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, CancellationToken cancellationToken) =>
        await db.Results.StandingAsync(currentCycle.Value, cancellationToken) is { } result
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
        if (!ModelState.IsValid || !ModelState.Allows(() => result.WithdrawRequest(form.Reason)))
        {
            return View("Act", Model(result).With(form));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Results(year), "Permintaan pengumuman dibatalkan. Hasil kembali ke keadaan ditetapkan.");
    }

    private ResultActModel Model(AssessmentResult result)
    {
        var year = currentCycle.Value.AssessmentYear;
        return new ResultActModel
        {
            Year = year,
            Title = "Batalkan permintaan pengumuman?",
            Fact = "Hasil kembali ke keadaan ditetapkan; keputusan gubernur dapat diperbaiki, dan hasil dapat dicairkan.",
            Undo = "Pengumuman dapat diminta lagi.",
            Url = Links.ResultPublicationWithdrawal(year),
            Button = "Batalkan permintaan",
            ReasonHint = "Tersimpan di jejak audit.",
            Refusal = result.State is ResultState.PublicationRequested ? null : "Tidak ada permintaan pengumuman.",
        };
    }
}
