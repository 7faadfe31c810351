using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

internal sealed class WorkbookFileHolder : IFileHolder
{
    public IReadOnlyList<string> Columns => ["AnsitUpload.Sha256"];

    public async Task<IReadOnlyList<string>> HashesAsync(PortalDbContext db, CancellationToken cancellationToken) =>
        await db.AnsitUploads.Where(u => u.DiscardedAt == null).Select(u => u.Sha256).Distinct().ToListAsync(cancellationToken);
}
