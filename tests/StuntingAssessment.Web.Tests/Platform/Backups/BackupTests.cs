using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Cli;

namespace StuntingAssessment.Web.Tests.Platform.Backups;

public sealed class BackupTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private readonly string folder = Directory.CreateTempSubdirectory("portal-backups-").FullName;

    private string Backup => Path.Combine(folder, "backup");

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.StartFromDemoAsync();
    }

    public async Task DisposeAsync()
    {
        await portal.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_manifest_says_what_is_there_and_is_for_the_owner_only()
    {
        var (exitCode, stdout, _) = await RunAsync(Backup);

        exitCode.Should().Be(0);
        var manifest = BackupManifest.Parse(await File.ReadAllBytesAsync(Path.Combine(Backup, "manifest.json")));
        var trail = await portal.TrailAsync();
        manifest.Database.Provider.Should().Be(TestDatabase.Provider);
        manifest.Database.Facts.IsDemo.Should().BeTrue();
        manifest.Database.Facts.Migrations.Should().Equal(await portal.ReadAsync(db => db.Database.GetAppliedMigrationsAsync()));
        (manifest.Database.Facts.TrailSequence, manifest.Database.Facts.TrailHash).Should().Be((trail[^2].Sequence, trail[^2].Hash), "the last row tells of the backup itself");
        manifest.Database.Facts.Rows["AspNetUsers"].Should().Be(await portal.ReadAsync(db => db.Users.CountAsync()));
        manifest.Files.Sum(f => f.Size).Should().Be(Directory.EnumerateFiles(BackedUpDemo.FilesOf(portal), "*", SearchOption.AllDirectories).Sum(f => new FileInfo(f).Length));
        manifest.Missing.Should().BeEmpty();
        var sha256 = (await File.ReadAllTextAsync(Path.Combine(Backup, "manifest.json.sha256"))).Split(' ')[0];
        stdout.Should().Contain($"Cadangan selesai: {Backup}").And.Contain(sha256);
        trail[^1].Payload.Should().Contain(sha256);
        (OperatingSystem.IsWindows() ? "" : File.GetUnixFileMode(Backup).ToString()).Should().Be("UserExecute, UserWrite, UserRead");
        Directory.Exists(Backup + ".partial").Should().BeFalse();
    }

    [Fact]
    public async Task What_a_crash_left_behind_is_written_over()
    {
        Directory.CreateDirectory(Path.Combine(Backup + ".partial", "files", "ab"));
        await File.WriteAllTextAsync(Path.Combine(Backup + ".partial", "manifest.json"), "{");
        Directory.CreateDirectory(Backup);

        (await RunAsync(Backup)).ExitCode.Should().Be(0);

        await CheckAsync();
        Directory.Exists(Path.Combine(Backup, "files", "ab", "cd")).Should().BeFalse();
    }

    [Fact]
    public async Task A_file_that_the_portal_lost_is_named_and_the_rest_is_saved()
    {
        var files = Directory.EnumerateFiles(BackedUpDemo.FilesOf(portal), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToList();
        File.Delete(files[0]);
        await File.AppendAllTextAsync(files[1], "x");
        string[] lost = [Path.GetFileName(files[0]), Path.GetFileName(files[1])];

        var (exitCode, stdout, stderr) = await RunAsync(Backup);

        exitCode.Should().Be(1);
        stdout.Should().Contain("Cadangan selesai");
        stderr.Should().Contain("2 berkas yang disebut basis data tidak ada atau rusak").And.ContainAll(lost);
        var manifest = await CheckAsync();
        manifest.Missing.Should().Equal(lost);
        manifest.Files.Should().HaveCount(files.Count - 2);
    }

    [Fact]
    public async Task A_trail_that_was_tampered_with_is_told_by_the_check()
    {
        await portal.WithDbAsync(db => db.AuditEntries.Where(e => e.Sequence == 7).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "orang lain")));
        (await RunAsync(Backup)).ExitCode.Should().Be(0);

        var act = CheckAsync;

        (await act.Should().ThrowAsync<RuleBrokenException>()).WithMessage("Rantai jejak audit dalam cadangan ini putus. Isi baris 7*");
    }

    [Fact]
    public async Task A_file_that_a_row_speaks_of_and_the_manifest_does_not_is_told_by_the_check()
    {
        var added = new string('a', 64);
        await portal.WithDbAsync(async db =>
        {
            var first = await db.Set<EvidenceFile>().OrderBy(f => f.Id).Select(f => f.Id).FirstAsync();
            await db.Set<EvidenceFile>().Where(f => f.Id == first).ExecuteUpdateAsync(s => s.SetProperty(f => f.Sha256, added));
        });
        (await RunAsync(Backup)).ExitCode.Should().Be(1);
        var path = Path.Combine(Backup, "manifest.json");
        var bytes = (BackupManifest.Parse(await File.ReadAllBytesAsync(path)) with { Missing = [] }).ToBytes();
        await File.WriteAllBytesAsync(path, bytes);
        await File.WriteAllTextAsync(path + ".sha256", $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}  manifest.json\n");

        var act = CheckAsync;

        (await act.Should().ThrowAsync<RuleBrokenException>()).WithMessage($"1 berkas yang disebut basis data tidak ada dalam cadangan, antara lain {added}.");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_used_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "isi.txt"), "");

        (await RunAsync(folder)).Should().Match<(int ExitCode, string, string Stderr)>(a => a.ExitCode == 2 && a.Stderr.Contains("sudah ada isinya"));
        (await RunAsync(Path.Combine(BackedUpDemo.FilesOf(portal), "cadangan"))).Should().Match<(int ExitCode, string, string Stderr)>(a => a.ExitCode == 2 && a.Stderr.Contains("tidak boleh berada di dalam"));

        (await portal.TrailAsync()).Should().NotContain(e => e.Event == "BackupMade");
    }

    [Fact]
    public async Task What_somebody_left_beside_the_store_is_not_taken_for_a_file()
    {
        var some = Directory.EnumerateFiles(BackedUpDemo.FilesOf(portal), "*", SearchOption.AllDirectories).First();
        Directory.CreateDirectory(Path.Combine(BackedUpDemo.FilesOf(portal), "unused"));
        File.Copy(some, Path.Combine(BackedUpDemo.FilesOf(portal), "unused", Path.GetFileName(some)));
        File.Copy(some, Path.Combine(Path.GetDirectoryName(some)!, "catatan.txt"));

        (await RunAsync(Backup)).ExitCode.Should().Be(0);

        (await CheckAsync()).Files.Count(f => f.Sha256 == Path.GetFileName(some)).Should().Be(1);
        Directory.EnumerateFiles(Backup, "catatan.txt", SearchOption.AllDirectories).Should().BeEmpty();
    }

    private async Task<BackupManifest> CheckAsync() =>
        (await portal.WithAsync(s => s.GetRequiredService<CheckBackup>().RunAsync(Backup, _ => { }, CancellationToken.None))).Manifest;

    private Task<(int ExitCode, string Stdout, string Stderr)> RunAsync(string directory) => portal.WithAsync(async services =>
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        try
        {
            return (await BackupVerbs.BackUpAsync(services, directory, stdout, stderr, CancellationToken.None), stdout.ToString(), stderr.ToString());
        }
        catch (RuleBrokenException refused)
        {
            return (ExitCode.BadInput, stdout.ToString(), refused.Message);
        }
    });
}
