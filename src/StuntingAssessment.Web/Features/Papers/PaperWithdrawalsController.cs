using StuntingAssessment.Web.Features.Papers.Invitations;

namespace StuntingAssessment.Web.Features.Papers;

[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/{paper:guid}/pencabutan")]
public sealed class PaperWithdrawalsController(PortalDbContext db, PaperReading reading, PaperStamp stamp) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(int year, Guid paper, CancellationToken cancellationToken)
    {
        var version = await db.IssuedPapers.Where(p => p.Id == paper).Select(p => p.Version).SingleAsync(cancellationToken);
        return await FormAsync(year, paper, new ReasonForm { Version = version }, cancellationToken);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, Guid paper, [Bind(Prefix = nameof(PaperWithdrawalModel.Form))] ReasonForm form, CancellationToken cancellationToken)
    {
        var issued = await db.IssuedPapers.SingleAsync(p => p.Id == paper, cancellationToken);
        db.Expect(issued, form.Version);
        if (!ModelState.IsValid || !ModelState.AllowsIn(nameof(PaperWithdrawalModel.Form), () => issued.Withdraw(form.Reason, stamp.Now)))
        {
            return await FormAsync(year, paper, form, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Paper(year, paper), "Naskah dicabut. Laman pemeriksaannya kini menyatakan dicabut.");
    }

    private async Task<IActionResult> FormAsync(int year, Guid paper, ReasonForm form, CancellationToken cancellationToken) =>
        View("Withdrawal", new PaperWithdrawalModel(year, (await reading.OneAsync(paper, cancellationToken)).Paper, form));
}
