using System.Reflection;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Backups;

/// <param name="ManifestSha256">Noted outside the portal, it proves that the backup is the one that was made.</param>
internal sealed record FinishedBackup(string Path, BackupManifest Manifest, string ManifestSha256);

/// <summary>
/// Database first, files after it: files are never changed and are kept while a row speaks of them, so that all the files of the database's moment
/// are still there. A file uploaded meanwhile comes along and does no harm.
/// </summary>
internal sealed class MakeBackup(IDatabaseCopy database, FileStore store, FileReferences references, PortalClock clock, BackupRecord record)
{
    private const int TellEvery = 100;

    public static string PortalVersion { get; } =
        typeof(MakeBackup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <param name="directory">Where; a folder that does not exist or is empty.</param>
    /// <param name="tell">Gets a sentence at each stage.</param>
    /// <param name="cancellationToken">Ends it; what was written stays as DIR.partial and is overwritten by the next attempt.</param>
    /// <exception cref="RuleBrokenException">The folder cannot be used, or the portal has no tables yet.</exception>
    public async Task<FinishedBackup> RunAsync(string directory, Action<string> tell, CancellationToken cancellationToken)
    {
        RefuseInsideTheStore(directory);
        await record.RefuseEmptyAsync(cancellationToken);

        var finished = await BackupFolder.WriteAsync(directory, async folder =>
        {
            tell("Menyalin basis data.");
            var path = folder.PathOf(database.FileName);
            var (facts, wanted) = await database.SaveAsync(path, WantedAsync, cancellationToken);
            var copy = await SealAsync(path, cancellationToken);
            var madeAt = clock.UtcNow;
            var (copied, missing) = await CopyFilesAsync(folder, wanted, tell, cancellationToken);
            var manifest = new BackupManifest(BackupManifest.FormatName, BackupManifest.Newest, madeAt, PortalVersion, new DatabaseEntry(database.Provider, database.FileName, copy.Size, copy.Sha256, facts), copied, missing);
            tell("Menulis manifes.");
            return new FinishedBackup(Path.GetFullPath(directory), manifest, await folder.WriteManifestAsync(manifest, cancellationToken));
        });
        await record.RememberAsync(finished, cancellationToken);
        return finished;

        // Before a pending migration this portal cannot ask every table; the check of the backup will.
        async Task<HashSet<string>> WantedAsync(PortalDbContext moment) =>
            (await moment.Database.GetPendingMigrationsAsync(cancellationToken)).Any() ? [] : [.. await references.AllAsync(moment, cancellationToken)];
    }

    private void RefuseInsideTheStore(string directory)
    {
        if (store.Holds(directory))
        {
            throw new RuleBrokenException($"Cadangan tidak boleh berada di dalam {store.Root}, folder berkas portal. Pilih folder di tempat lain, sebaiknya di cakram lain.");
        }
    }

    private async Task<(List<FileEntry> Copied, List<string> Missing)> CopyFilesAsync(BackupFolder folder, HashSet<string> wanted, Action<string> tell, CancellationToken cancellationToken)
    {
        var copied = new List<FileEntry>();
        tell("Menyalin berkas.");
        foreach (var hash in store.Hashes())
        {
            if (await CopyFileAsync(folder, hash, cancellationToken) is { } entry)
            {
                copied.Add(entry);
                if (copied.Count % TellEvery == 0)
                {
                    tell($"Menyalin berkas: {copied.Count}.");
                }
            }
        }

        wanted.ExceptWith(copied.Select(c => c.Sha256));
        return (copied, [.. wanted.Order(StringComparer.Ordinal)]);
    }

    /// <summary>Null when somebody tidied the file away meanwhile, or when its bytes are no longer those of its name.</summary>
    private async Task<FileEntry?> CopyFileAsync(BackupFolder folder, string hash, CancellationToken cancellationToken)
    {
        await using var source = await store.OpenAsync(hash, cancellationToken);
        if (source is null)
        {
            return null;
        }

        var path = folder.PathOfFile(hash);
        var entry = await BackupFolder.CopyAsync(source, path, cancellationToken);
        if (entry.Sha256 == hash)
        {
            return entry;
        }

        File.Delete(path);
        return null;
    }

    private static async Task<FileEntry> SealAsync(string path, CancellationToken cancellationToken)
    {
        await using (var copy = new FileStream(path, FileMode.Open, FileAccess.ReadWrite))
        {
            copy.Flush(flushToDisk: true);
        }

        BackupFolder.CloseToOthers(path);
        return (await BackupFolder.MeasureAsync(path, cancellationToken))!;
    }
}
