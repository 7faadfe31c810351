using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>
/// Into an empty portal only. Files first, the database last and at once: a crash leaves the empty portal or the whole one, and doing it again
/// completes it.
/// </summary>
internal sealed class RestoreBackup(CheckBackup check, IDatabaseCopy database, FileStore store, SettleRestored settle, IHostEnvironment environment)
{
    private const int TellEvery = 100;

    /// <exception cref="RuleBrokenException">The backup is damaged or of another kind, or the portal is not empty; nothing was changed.</exception>
    /// <exception cref="InvalidOperationException">The database program failed half-way and undid it, or the restored trail is broken.</exception>
    public async Task<(BackupManifest Manifest, string Sha256, AuditVerdict Trail)> RunAsync(string directory, Action<string> tell, CancellationToken cancellationToken)
    {
        var (folder, manifest, sha256) = await check.ReadAsync(directory, tell, cancellationToken);
        if (manifest.Database.Facts.IsDemo && environment.IsProduction())
        {
            throw new RuleBrokenException("Cadangan ini berisi data contoh. Data contoh tidak dapat dipakai pada Production.");
        }

        var before = await database.FactsAsync(cancellationToken);

        // Cut off between the database and what follows it: only that is left to do.
        var isBackAlready = !before.IsEmpty && before.HasSameTrailAs(manifest.Database.Facts);
        if (!before.IsEmpty && !isBackAlready)
        {
            throw new RuleBrokenException("Portal ini sudah berisi data, dan pemulihan tidak pernah menimpanya. Pulihkan ke folder data dan basis data yang kosong, lalu arahkan portal ke sana.");
        }

        await PutFilesBackAsync(folder, manifest, tell, cancellationToken);
        if (!isBackAlready)
        {
            tell("Memulihkan basis data.");
            await database.RestoreAsync(folder.PathOf(database.FileName), cancellationToken);
        }

        tell("Menyelesaikan pemulihan.");
        var verdict = await settle.RunAsync(manifest, sha256, cancellationToken);
        return verdict.Fault is null
            ? (manifest, sha256, verdict)
            : throw new InvalidOperationException($"Portal sudah dipulihkan, tetapi rantai jejak auditnya putus sejak sebelum cadangan dibuat. {verdict.Fault}");
    }

    private async Task PutFilesBackAsync(BackupFolder folder, BackupManifest manifest, Action<string> tell, CancellationToken cancellationToken)
    {
        tell("Mengembalikan berkas.");
        var done = 0;
        foreach (var file in manifest.Files)
        {
            if (!await store.IsWholeAsync(file.Sha256, cancellationToken))
            {
                await using var source = File.OpenRead(folder.PathOfFile(file.Sha256));
                await store.PutBackAsync(source, file.Sha256, cancellationToken);
            }

            if (++done % TellEvery == 0)
            {
                tell($"Mengembalikan berkas: {done} dari {manifest.Files.Count}.");
            }
        }
    }
}
