using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Papers.Certificates;
using StuntingAssessment.Web.Features.Papers.Issuers;
using StuntingAssessment.Web.Features.Papers.RankingReports;
using StuntingAssessment.Web.Platform.Printing;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>Report and certificates as they would print now, marked KONSEP. Nobody but those who manage the result sees them before it is public.</summary>
[Authorize(Policies.ManageResults)]
[Route("penilaian/{year:int}/naskah")]
public sealed class ResultPaperPreviewsController(CurrentCycle currentCycle, ResultPapers papers, PaperPress press, PaperStamp stamp) : Controller
{
    [HttpGet("laporan/pratinjau")]
    public Task<IActionResult> Report([FromQuery(Name = "kertas")] LetterPaper? paper, CancellationToken cancellationToken) => ShowAsync(PaperKind.RankingReport, paper, cancellationToken);

    [HttpGet("laporan/konsep.pdf")]
    public Task<IActionResult> ReportPdf(int year, [FromQuery(Name = "kertas")] LetterPaper? paper, CancellationToken cancellationToken) =>
        PrintAsync(PaperKind.RankingReport, paper, $"Laporan peringkat {year} (konsep)", cancellationToken);

    [HttpGet("piagam/pratinjau")]
    public Task<IActionResult> Certificates([FromQuery(Name = "kertas")] LetterPaper? paper, CancellationToken cancellationToken) => ShowAsync(PaperKind.AwardCertificate, paper, cancellationToken);

    [HttpGet("piagam/konsep.pdf")]
    public Task<IActionResult> CertificatesPdf(int year, [FromQuery(Name = "kertas")] LetterPaper? paper, CancellationToken cancellationToken) =>
        PrintAsync(PaperKind.AwardCertificate, paper, $"Piagam penghargaan {year} (konsep)", cancellationToken);

    private async Task<IActionResult> ShowAsync(PaperKind kind, LetterPaper? paper, CancellationToken cancellationToken) =>
        await DraftAsync(kind, paper, cancellationToken) is { } draft ? this.PaperPreview(await press.DraftAsync(draft.Issuer, draft.Document, cancellationToken)) : NotFound();

    private async Task<IActionResult> PrintAsync(PaperKind kind, LetterPaper? paper, string name, CancellationToken cancellationToken) =>
        await DraftAsync(kind, paper, cancellationToken) is { } draft
            ? await this.PaperDraftAsync(() => press.PrintDraftAsync(draft.Issuer, draft.Document, cancellationToken), name)
            : NotFound();

    private async Task<Draft?> DraftAsync(PaperKind kind, LetterPaper? paper, CancellationToken cancellationToken)
    {
        if (await papers.IssuerAsync(cancellationToken) is not { } issuer || await papers.ResultAsync(cancellationToken) is not { } result)
        {
            return null;
        }

        var cycle = currentCycle.Value;
        var printed = PrintedIssuer.Of(issuer, ResultPapers.SignatoryOf(issuer, kind), paper is { } size && Enum.IsDefined(size) ? size : null);
        if (kind is PaperKind.RankingReport)
        {
            return new Draft(printed, ReportContent.Of(cycle, result, printed, null, stamp.Today).Paper);
        }

        var certificates = CertificateContent.Of(cycle, result, printed, new Dictionary<string, string?>(), null);
        return certificates.Count == 0 ? null : new Draft(printed, dress => CertificateContent.Paper(certificates, cycle.AssessmentYear, dress));
    }

    private sealed record Draft(PrintedIssuer Issuer, Func<PaperDress, Paper> Document);
}
