using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Backups;

/// <summary>
/// The process is killed when it tells of a stage. How far it comes between telling and dying is up to the machine: what is asked of it afterwards
/// holds at every point.
/// </summary>
public sealed class CrashTests(BackedUpDemo demo) : IClassFixture<BackedUpDemo>, IAsyncLifetime
{
    private readonly PortalFixture target = new();

    public Task InitializeAsync() => target.InitializeAsync();

    public Task DisposeAsync() => target.DisposeAsync();

    [Theory]
    [InlineData("Menyalin basis data.")]
    [InlineData("Menyalin berkas.")]
    [InlineData("Menyalin berkas: 100.")]
    [InlineData("Menulis manifes.")]
    public async Task A_killed_backup_never_passes_for_a_whole_one(string stage)
    {
        var directory = Path.Combine(demo.Folder, Path.GetRandomFileName());

        await KillAtAsync(stage, demo.Portal, "backup", directory);

        if (Directory.Exists(directory))
        {
            await CheckAsync(directory);
            return;
        }

        var refusal = () => CheckAsync(directory);
        (await refusal.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().MatchRegex("belum selesai dibuat|tidak ada cadangan");
        await demo.Portal.WithAsync(s => s.GetRequiredService<MakeBackup>().RunAsync(directory, _ => { }, CancellationToken.None));
        await CheckAsync(directory);
    }

    [Theory]
    [InlineData("Mengembalikan berkas.")]
    [InlineData("Mengembalikan berkas: 100 dari 176.")]
    [InlineData("Memulihkan basis data.")]
    [InlineData("Menyelesaikan pemulihan.")]
    public async Task A_killed_restore_leaves_the_empty_portal_or_the_whole_one_and_the_next_completes_it(string stage)
    {
        await KillAtAsync(stage, target, "restore", demo.Backup);

        var manifest = await CheckAsync(demo.Backup);
        var facts = await FactsAsync();
        if (!facts.IsEmpty)
        {
            facts.TrailSequence.Should().BeInRange(manifest.Database.Facts.TrailSequence, manifest.Database.Facts.TrailSequence + 1);
            facts.Rows["EvidenceFiles"].Should().Be(manifest.Database.Facts.Rows["EvidenceFiles"]);
        }

        if (facts.TrailSequence <= manifest.Database.Facts.TrailSequence)
        {
            await target.WithAsync(s => s.GetRequiredService<RestoreBackup>().RunAsync(demo.Backup, _ => { }, CancellationToken.None));
        }

        (await FactsAsync()).Rows["AuditEntries"].Should().Be(manifest.Database.Facts.TrailSequence + 1);
        var stored = BackedUpDemo.StoredIn(target);
        manifest.Files.Should().OnlyContain(f => stored.ContainsKey(Path.Combine(f.Sha256.Substring(0, 2), f.Sha256)));
        using var browser = await demo.SignInAsync(target);
    }

    private Task<DatabaseFacts> FactsAsync() => target.WithAsync(s => s.GetRequiredService<IDatabaseCopy>().FactsAsync(CancellationToken.None));

    private async Task<BackupManifest> CheckAsync(string directory) =>
        (await target.WithAsync(s => s.GetRequiredService<CheckBackup>().RunAsync(directory, _ => { }, CancellationToken.None))).Manifest;

    private static async Task KillAtAsync(string stage, PortalFixture portal, params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(PortalDbContext).Assembly.Location);
        Array.ForEach(verb, start.ArgumentList.Add);
        foreach (var (name, value) in BackedUpDemo.SettingsOf(portal))
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var told = new List<string>();
        while (await process.StandardError.ReadLineAsync() is { } line)
        {
            told.Add(line);
            if (line == stage)
            {
                process.Kill(entireProcessTree: true);
                break;
            }
        }

        await process.WaitForExitAsync();
        told.Should().Contain(stage);
    }
}
