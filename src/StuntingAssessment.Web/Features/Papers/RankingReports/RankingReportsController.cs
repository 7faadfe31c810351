using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Issuers;

namespace StuntingAssessment.Web.Features.Papers.RankingReports;

/// <summary>The ranking report: a draft from the freeze on, issued once the result is public.</summary>
[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/laporan")]
public sealed class RankingReportsController(PortalDbContext db, CurrentCycle currentCycle, ResultPapers papers, IssuePapers issue, PaperStamp stamp) : Controller
{
    private const PaperKind Kind = PaperKind.RankingReport;

    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken)
    {
        if (await papers.IssuerAsync(cancellationToken) is not { } issuer)
        {
            return NotFound();
        }

        var result = await papers.ResultAsync(cancellationToken);
        return View("ResultPaper", await papers.ModelAsync(Kind, issuer, result, await papers.NewFormAsync(Kind, issuer, result, cancellationToken), cancellationToken));
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(int year, [Bind(Prefix = nameof(ResultPaperModel.Form))] ResultPaperForm form, CancellationToken cancellationToken)
    {
        if (await papers.IssuerAsync(cancellationToken) is not { } issuer)
        {
            return NotFound();
        }

        var result = await papers.ResultAsync(cancellationToken);
        IReadOnlyList<IssuedPaper> issued = [];
        if (!ModelState.IsValid || !await ModelState.AllowsAsync(async () => issued = await IssueAsync(issuer, result, form, cancellationToken), part: nameof(ResultPaperModel.Form)))
        {
            return View("ResultPaper", await papers.ModelAsync(Kind, issuer, result, form, cancellationToken));
        }

        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Paper(year, issued[0].Id), $"Laporan peringkat nomor {issued[0].Number} diterbitkan.");
    }

    private async Task<IReadOnlyList<IssuedPaper>> IssueAsync(Issuer issuer, AssessmentResult? result, ResultPaperForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        IssuedPaper.MustBeIssuable(cycle, Kind, result);
        var printed = PrintedIssuer.Of(issuer, form.Signatory, form.Paper);
        var content = ReportContent.Of(cycle, result!, printed, form.Number?.Trim(), form.Date ?? stamp.Today);
        var paper = new PaperToIssue(Kind, null, content.PaperTitle(), "Publik", form.Number, form.Date, content);
        return await issue.RunAsync(new PaperIssue(cycle, issuer, result, printed, [paper], content.Paper, form.InForce ?? ""), stamp.Now, cancellationToken);
    }
}
