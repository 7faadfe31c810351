using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Web.Features.Papers.Issuers;

namespace StuntingAssessment.Web.Features.Papers.Certificates;

/// <summary>All award certificates of the cycle in one click: one PDF, and for each its own number and address.</summary>
[Authorize(Policies.IssuePapers)]
[Route("penilaian/{year:int}/naskah/piagam")]
public sealed class AwardCertificatesController(PortalDbContext db, CurrentCycle currentCycle, ResultPapers papers, IssuePapers issue, PaperStamp stamp) : Controller
{
    private const PaperKind Kind = PaperKind.AwardCertificate;

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
        return this.RedirectWithNotice(Links.Papers(year), $"{issued.Count} piagam penghargaan diterbitkan dalam satu PDF.");
    }

    private async Task<IReadOnlyList<IssuedPaper>> IssueAsync(Issuer issuer, AssessmentResult? result, ResultPaperForm form, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        IssuedPaper.MustBeIssuable(cycle, Kind, result);
        var printed = PrintedIssuer.Of(issuer, form.Signatory, form.Paper);
        var contents = CertificateContent.Of(cycle, result!, printed, form.Numbers, form.Date);
        List<PaperToIssue> each =
        [
            .. contents.Select(c => new PaperToIssue(Kind, c.AwardCode, c.Award, c.Recipient(), c.Number, c.Date, c, $"{nameof(form.Numbers)}[{c.AwardCode}]")),
        ];
        return await issue.RunAsync(
            new PaperIssue(cycle, issuer, result, printed, each, dress => CertificateContent.Paper(contents, cycle.AssessmentYear, dress), form.InForce ?? ""), stamp.Now, cancellationToken);
    }
}
