using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Data.Queries;

/// <summary>The files that rows speak of: a backup must hold them, and tidying up must leave them alone.</summary>
public static class FileReferences
{
    /// <summary>"Table.Column" of what is read below. A file that none of them names is thrown away after a week, so a new place belongs here first; a test walks the model for more.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["EvidenceFile.Sha256", "IssuedPaper.PdfSha256", "Issuer.Emblem"];

    /// <summary>Hashes as the file store names its files.</summary>
    public static async Task<HashSet<string>> FileHashesAsync(this PortalDbContext db, CancellationToken cancellationToken)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        hashes.UnionWith(await db.Set<EvidenceFile>().Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken));
        hashes.UnionWith(await db.IssuedPapers.Select(p => p.PdfSha256).Distinct().ToListAsync(cancellationToken));
        hashes.UnionWith((await db.Issuers.AsNoTracking().Select(i => i.Emblem).ToListAsync(cancellationToken)).OfType<StoredFile>().Select(f => f.Sha256));
        return hashes;
    }
}
