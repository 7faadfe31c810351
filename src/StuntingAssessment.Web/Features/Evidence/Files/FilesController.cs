using Microsoft.Net.Http.Headers;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>The one way to a stored file. Who may have it was decided by the address's scope, conflict and phase included.</summary>
[Authorize(Policies.ViewSubmissions)]
[Route("berkas/{file:guid}")]
public sealed partial class FilesController(PortalDbContext db, FileStore files, AuditScope audit, ILogger<FilesController> logger) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid file, CancellationToken cancellationToken)
    {
        var found = await FindAsync(file, cancellationToken);
        var content = await files.OpenAsync(found.Sha256, cancellationToken);
        if (content is null)
        {
            Lacking(logger, found.Sha256);
            return NotFound();
        }

        if (found.HoldsPersonalData)
        {
            audit.Note(new MarkedFileRead(file, found.RegencyCode, found.ActionNo, found.Name), "Submission", found.SubmissionId, found.CycleId, found.RegencyCode);
            await db.SaveChangesAsync(cancellationToken);
        }

        var type = FileTypes.Of(found.ContentType);
        InlineView.Describe(Response, found.Name, type);

        // A marked file is handed out whole: pieces of it would be reads that nobody counts, or one read counted many times.
        return File(content, type.ContentType(), lastModified: null, new EntityTagHeaderValue($"\"{found.Sha256}\""), enableRangeProcessing: !found.HoldsPersonalData);
    }

    private Task<StoredVersion> FindAsync(Guid file, CancellationToken cancellationToken) => db.Submissions.AsNoTracking()
        .SelectMany(s => s.Evidence, (s, e) => new { Submission = s, Item = e })
        .SelectMany(x => x.Item.Files, (x, f) => new { x.Submission, x.Item, Version = f })
        .Where(x => x.Version.Id == file)
        .Select(x => new StoredVersion(
            x.Submission.Id, x.Submission.CycleId, x.Submission.RegencyCode, x.Submission.ActionNo, x.Item.HoldsPersonalData, x.Version.Name, x.Version.Sha256, x.Version.ContentType))
        .SingleAsync(cancellationToken);

    private sealed record StoredVersion(Guid SubmissionId, Guid CycleId, string RegencyCode, int ActionNo, bool HoldsPersonalData, string Name, string Sha256, string ContentType);

    [LoggerMessage(LogLevel.Error, "The file store lacks {Sha256}, to which evidence refers")]
    private static partial void Lacking(ILogger logger, string sha256);
}
