using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Files;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Evidence;

/// <summary>The one way to a stored file. Who may have it was decided by the address's scope, conflict and phase included.</summary>
[Authorize(Policies.ViewSubmissions)]
[Route("berkas/{file:guid}")]
public sealed class FilesController(PortalDbContext db, FileStore files, AuditScope audit) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(Guid file, CancellationToken cancellationToken)
    {
        var found = await db.Submissions.AsNoTracking()
            .SelectMany(s => s.Evidence.SelectMany(e => e.Files.Where(f => f.Id == file).Select(f => new
            {
                SubmissionId = s.Id,
                s.CycleId,
                s.RegencyCode,
                s.ActionNo,
                e.HoldsPersonalData,
                f.Name,
                f.Sha256,
                f.ContentType,
            })))
            .SingleAsync(cancellationToken);
        var content = await files.OpenAsync(found.Sha256, cancellationToken)
            ?? throw new InvalidOperationException($"The store lacks {found.Sha256}.");
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
}
