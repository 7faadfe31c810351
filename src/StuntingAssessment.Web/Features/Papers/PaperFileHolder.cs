using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Papers;

internal sealed class PaperFileHolder : IFileHolder
{
    public IReadOnlyList<string> Columns => ["IssuedPaper.PdfSha256", "Issuer.Emblem"];

    public async Task<IReadOnlyList<string>> HashesAsync(PortalDbContext db, CancellationToken cancellationToken) =>
    [
        .. await db.IssuedPapers.Select(p => p.PdfSha256).ToListAsync(cancellationToken),
        .. (await db.Issuers.Select(i => i.Emblem).ToListAsync(cancellationToken)).OfType<StoredFile>().Select(f => f.Sha256),
    ];
}
