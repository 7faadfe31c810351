using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Files;

internal sealed class EvidenceFileHolder : IFileHolder
{
    public IReadOnlyList<string> Columns => ["EvidenceFile.Sha256"];

    public async Task<IReadOnlyList<string>> HashesAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.Submissions.SelectMany(s => s.Evidence).SelectMany(e => e.Files).Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken);
}
