using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>Whether a backup can be restored here. Touches nothing of the portal.</summary>
internal sealed class CheckBackup(IDatabaseCopy database, PortalDbContext db, FileReferences references)
{
    /// <summary>Every hash, and that the database program can read its copy.</summary>
    /// <exception cref="RuleBrokenException">The first damage, or why this portal cannot take it.</exception>
    public async Task<(BackupFolder Folder, BackupManifest Manifest, string Sha256)> ReadAsync(string directory, Action<string> tell, CancellationToken cancellationToken)
    {
        var folder = BackupFolder.Open(directory);
        var (manifest, sha256) = await folder.ReadManifestAsync(cancellationToken);
        RefuseForeign(manifest);
        tell("Memeriksa basis data dan berkas dalam cadangan.");
        Require(await BackupFolder.MeasureAsync(folder.PathOf(database.FileName), cancellationToken), new FileEntry(manifest.Database.Sha256, manifest.Database.Size), database.FileName);
        foreach (var file in manifest.Files)
        {
            Require(await BackupFolder.MeasureAsync(folder.PathOfFile(file.Sha256), cancellationToken), file, $"files/{file.Sha256[..2]}/{file.Sha256}");
        }

        await database.CheckReadableAsync(folder.PathOf(database.FileName), cancellationToken);
        return (folder, manifest, sha256);
    }

    /// <summary>All of that, and what is in the database: it is restored to a place that is thrown away.</summary>
    /// <returns>The manifest, its hash and the verdict on the trail.</returns>
    /// <exception cref="RuleBrokenException">The first damage.</exception>
    public async Task<(BackupManifest Manifest, string Sha256, AuditVerdict Trail)> RunAsync(string directory, Action<string> tell, CancellationToken cancellationToken)
    {
        var (folder, manifest, sha256) = await ReadAsync(directory, tell, cancellationToken);
        tell("Memulihkan basis data ke tempat sementara.");
        var (facts, (wanted, trail)) = await database.TryOutAsync(
            folder.PathOf(database.FileName),
            async tried => (new HashSet<string>(await references.AllAsync(tried, cancellationToken)), await new AuditVerification(tried).RunAsync(cancellationToken)),
            cancellationToken);
        if (!facts.HasSameRowsAs(manifest.Database.Facts))
        {
            throw new RuleBrokenException("Isi basis data dalam cadangan ini tidak sesuai dengan manifesnya.");
        }

        if (trail.Fault is { } fault)
        {
            throw new RuleBrokenException($"Rantai jejak audit dalam cadangan ini putus. {fault}");
        }

        wanted.ExceptWith(manifest.Files.Select(f => f.Sha256));
        wanted.ExceptWith(manifest.Missing);
        return wanted.Count == 0
            ? (manifest, sha256, trail)
            : throw new RuleBrokenException($"{wanted.Count} berkas yang disebut basis data tidak ada dalam cadangan, antara lain {wanted.Order(StringComparer.Ordinal).First()}.");
    }

    private void RefuseForeign(BackupManifest manifest)
    {
        if (manifest.Database.Provider != database.Provider)
        {
            throw new RuleBrokenException($"Cadangan ini dari {manifest.Database.Provider}, sedangkan portal ini memakai {database.Provider}. Pulihkan pada portal dengan Database:Provider yang sama.");
        }

        if (manifest.Database.File != database.FileName || manifest.Files.Any(f => !Files.FileStore.IsHash(f.Sha256)))
        {
            throw new RuleBrokenException("manifest.json menyebut berkas yang tidak mungkin ada dalam cadangan portal ini.");
        }

        var unknown = manifest.Database.Facts.Migrations.Except(db.Database.GetMigrations()).LastOrDefault();
        if (unknown is not null)
        {
            throw new RuleBrokenException($"Cadangan ini dibuat oleh portal versi lain ({manifest.PortalVersion}), dengan perubahan tabel {unknown} yang tidak dikenal di sini. Pasang versi portal yang membuatnya, atau yang lebih baru.");
        }
    }

    private static void Require(FileEntry? found, FileEntry expected, string name)
    {
        if (found is null)
        {
            throw new RuleBrokenException($"{name} hilang dari cadangan ini. Ambil salinan cadangan yang lain.");
        }

        if (found != expected)
        {
            throw new RuleBrokenException($"{name} rusak: isinya tidak sesuai dengan sidiknya dalam manifes. Ambil salinan cadangan yang lain.");
        }
    }
}
