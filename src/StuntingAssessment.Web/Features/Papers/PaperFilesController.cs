using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>The PDF of an issued paper, byte for byte as it was printed.</summary>
[Authorize(Policies.ViewPapers)]
[Route("penilaian/{year:int}/naskah/{paper:guid}/naskah.pdf")]
public sealed class PaperFilesController(PortalDbContext db, FileStore files) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(int year, Guid paper, [FromQuery(Name = "unduh")] bool asAttachment, CancellationToken cancellationToken)
    {
        var found = await db.IssuedPapers.AsNoTracking().Where(p => p.Id == paper).Select(p => new { p.Kind, p.PdfSha256 }).SingleAsync(cancellationToken);
        var content = await files.OpenAsync(found.PdfSha256, cancellationToken) ?? throw new InvalidOperationException($"The store lacks {found.PdfSha256}.");
        var name = found.Kind switch
        {
            PaperKind.Invitation => $"Undangan penilaian kinerja {year}",
            PaperKind.RankingReport => $"Laporan peringkat {year}",
            PaperKind.AwardCertificate => $"Piagam penghargaan {year}",
        };
        return this.PaperPdf(content, name, asAttachment);
    }
}
