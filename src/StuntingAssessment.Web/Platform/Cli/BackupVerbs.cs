using System.Globalization;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Platform.Cli;

/// <summary>The verbs <c>backup</c> and <c>restore</c>. The stages go to stderr, what is there in the end to stdout.</summary>
internal static class BackupVerbs
{
    public static async Task<int> BackUpAsync(IServiceProvider services, string directory, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        var backup = await services.GetRequiredService<MakeBackup>().RunAsync(directory, stderr.WriteLine, cancellationToken);
        await stdout.WriteLineAsync($"Cadangan selesai: {backup.Path}");
        await DescribeAsync(backup.Manifest, backup.ManifestSha256, stdout);
        if (backup.Manifest.Missing.Count == 0)
        {
            return ExitCode.Done;
        }

        await stderr.WriteLineAsync($"{backup.Manifest.Missing.Count} berkas yang disebut basis data tidak ada atau rusak di folder berkas portal, jadi juga tidak ada dalam cadangan ini. Cari di cadangan yang lebih lama:");
        foreach (var hash in backup.Manifest.Missing)
        {
            await stderr.WriteLineAsync($"  files/{hash[..2]}/{hash}");
        }

        return ExitCode.Failed;
    }

    public static async Task<int> CheckAsync(IServiceProvider services, string directory, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        var (manifest, sha256, trail) = await services.GetRequiredService<CheckBackup>().RunAsync(directory, stderr.WriteLine, cancellationToken);
        await stdout.WriteLineAsync($"Cadangan ini utuh dan dapat dipulihkan. Rantai jejak audit utuh: {trail.Entries} baris.");
        await DescribeAsync(manifest, sha256, stdout);
        return ExitCode.Done;
    }

    public static async Task<int> RestoreAsync(IServiceProvider services, string directory, TextWriter stdout, TextWriter stderr, CancellationToken cancellationToken)
    {
        var (manifest, sha256, trail) = await services.GetRequiredService<RestoreBackup>().RunAsync(directory, stderr.WriteLine, cancellationToken);
        await stdout.WriteLineAsync($"Portal sudah dipulihkan. Rantai jejak audit utuh: {trail.Entries} baris.");
        await DescribeAsync(manifest, sha256, stdout);
        await stdout.WriteLineAsync("Semua orang perlu masuk lagi, dan tautan undangan yang belum dipakai perlu dibuat baru.");
        return ExitCode.Done;
    }

    private static async Task DescribeAsync(BackupManifest manifest, string sha256, TextWriter stdout)
    {
        var facts = manifest.Database.Facts;
        await stdout.WriteLineAsync($"Dibuat {manifest.MadeAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture)} oleh portal {manifest.PortalVersion}{(facts.IsDemo ? ", data contoh" : "")}.");
        await stdout.WriteLineAsync($"Basis data {facts.Server}: {facts.Rows.Count} tabel, {facts.Rows.Values.Sum()} baris, {FileSize.InWords(manifest.Database.Size)}. Berkas: {(manifest.Files.Count == 0 ? "tidak ada" : $"{manifest.Files.Count}, {FileSize.InWords(manifest.Files.Sum(f => f.Size))}")}.");
        await stdout.WriteLineAsync($"Ujung jejak audit: baris {facts.TrailSequence}, {facts.TrailHash}");
        await stdout.WriteLineAsync($"Sidik manifes: {sha256}");
    }
}
