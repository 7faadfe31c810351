using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// Every place that names a stored file by its hash. A file that none of them names is thrown away, so a new place belongs here first: a test walks
/// the model and finds what looks like a hash or holds a file.
/// </summary>
public static class FileReferences
{
    /// <summary>"Table.Column" of what is read in <see cref="AllAsync"/>.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["AnsitUpload.Sha256", "EvidenceFile.Sha256", "IssuedPaper.PdfSha256", "Issuer.Emblem"];

    /// <summary>"Table.Column" of hashes that are no key of the file store, for the test.</summary>
    public static IReadOnlyList<string> OtherHashes { get; } =
    [
        "AccountLink.TokenHash", "AnsitBatch.Sha256", "AssessmentResult.Sha256", "AuditEntry.Hash", "AuditEntry.PreviousHash", "AuditHead.Hash", "IssuedPaper.ContentSha256", "PortalUser.PasswordHash",
        "RecoveryCode.CodeHash", "RegionListUpload.Sha256", "UnknownAddress.AddressHash",
    ];

    public static async Task<IReadOnlySet<string>> AllAsync(PortalDbContext db, CancellationToken cancellationToken)
    {
        var hashes = new HashSet<string>(StringComparer.Ordinal);
        hashes.UnionWith(await db.Submissions.SelectMany(s => s.Evidence).SelectMany(e => e.Files).Select(f => f.Sha256).Distinct().ToListAsync(cancellationToken));
        hashes.UnionWith(await db.AnsitUploads.Where(u => u.DiscardedAt == null).Select(u => u.Sha256).Distinct().ToListAsync(cancellationToken));
        hashes.UnionWith(await db.IssuedPapers.Select(p => p.PdfSha256).ToListAsync(cancellationToken));
        hashes.UnionWith((await db.Issuers.Select(i => i.Emblem).ToListAsync(cancellationToken)).OfType<StoredFile>().Select(f => f.Sha256));
        return hashes;
    }
}
