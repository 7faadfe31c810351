using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Platform.Backups;

public sealed class RestoreTests(BackedUpDemo demo) : IClassFixture<BackedUpDemo>, IAsyncLifetime
{
    private readonly PortalFixture target = new();
    private readonly List<string> stages = [];

    public Task InitializeAsync() => target.InitializeAsync();

    public Task DisposeAsync() => target.DisposeAsync();

    [Fact]
    public async Task Everything_is_back_row_by_row_and_byte_by_byte()
    {
        var (manifest, sha256, trail) = await RestoreAsync(demo.Backup);

        // The trail goes on by one row on either side.
        var (before, after) = (demo.Contents, await target.ContentsAsync([.. BackedUpDemo.Changed]));
        after.Keys.Should().BeEquivalentTo(before.Keys).And.HaveCountGreaterThan(20);
        foreach (var (table, rows) in before.Where(t => t.Key is not ("AuditEntries" or "AuditHeads")))
        {
            after[table].Should().Equal(rows, $"{table} should be as it was");
        }

        var (old, restored) = (demo.Trail, await target.TrailAsync());
        restored[..^1].Should().BeEquivalentTo(old.SkipLast(1), o => o.WithStrictOrdering());
        (old[^1].Event, restored[^1].Event).Should().Be(("BackupMade", "PortalRestored"));
        restored[^1].Payload.Should().Contain(sha256);
        trail.Should().Be(new AuditVerdict(restored.Count, null));
        BackedUpDemo.StoredIn(target).Should().BeEquivalentTo(BackedUpDemo.StoredIn(demo.Portal)).And.HaveCountGreaterThan(50);
        manifest.Files.Should().HaveCount(BackedUpDemo.StoredIn(target).Count);
    }

    [Fact]
    public async Task People_sign_in_again_with_their_passwords_and_the_demo_stays_a_demo()
    {
        var link = await AdminsLinkAsync();
        var now = demo.Portal.Clock.GetUtcNow().UtcDateTime;
        await demo.Portal.WithDbAsync(async db =>
        {
            db.OutboxMails.Add(new OutboxMail { Id = Guid.CreateVersion7(), CreatedAt = now, NextTryAt = now, ToAddress = "a@contoh.invalid", Subject = "Undangan", Why = "uji", MessageId = "<1@contoh.invalid>", State = MailState.Queued });
            await db.SaveChangesAsync();
        });
        var later = Path.Combine(demo.Folder, "with-a-link");
        await demo.Portal.WithAsync(s => s.GetRequiredService<MakeBackup>().RunAsync(later, _ => { }, CancellationToken.None));

        await RestoreAsync(later);

        using var browser = await demo.SignInAsync(target);
        (await target.ReadAsync(db => db.Installations.SingleAsync())).IsDemo.Should().BeTrue();
        (await browser.GetAsync(link)).Text.Should().Contain("tidak berlaku", "it may have been used after the backup");
        (await target.ReadAsync(db => db.OutboxMails.SingleAsync())).State.Should().Be(MailState.InDoubt, "it may have been sent after the backup");
        (await demo.SignedIn.GetAsync("/beranda")).Status.Should().Be(System.Net.HttpStatusCode.OK, "the portal that was backed up goes on");

        // The session is known by its cookie: the keys came along, the person's stamp is another.
        using var stolen = target.Anonymous();
        stolen.Client.DefaultRequestHeaders.Add("Cookie", await CookieOfAsync());
        (await stolen.GetAsync("/beranda")).Location.Should().Contain("/masuk");
    }

    [Fact]
    public async Task The_portal_tells_when_its_newest_backup_was_made()
    {
        (await target.ReadAsync(db => db.LastBackupAtAsync(CancellationToken.None))).Should().BeNull();
        (await demo.Portal.ReadAsync(db => db.LastBackupAtAsync(CancellationToken.None))).Should().BeCloseTo(demo.Portal.Clock.GetUtcNow().UtcDateTime, TimeSpan.FromDays(1));
    }

    [Fact]
    public async Task A_portal_that_holds_something_is_never_overwritten()
    {
        await target.World.PersonAsync("ada@contoh.invalid", "Sudah Ada");
        var before = await target.ContentsAsync();

        (await RefusalAsync(() => RestoreAsync(demo.Backup))).Should().StartWith("Portal ini sudah berisi data");

        (await target.ContentsAsync()).Should().BeEquivalentTo(before);
        BackedUpDemo.StoredIn(target).Should().BeEmpty();
    }

    [Fact]
    public async Task A_restore_that_was_cut_off_before_its_last_step_is_completed_by_the_next()
    {
        await RestoreAsync(demo.Backup);
        await target.WithDbAsync(async db =>
        {
            var last = await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync();
            await db.AuditHeads.ExecuteUpdateAsync(s => s.SetProperty(h => h.Sequence, last.Sequence - 1).SetProperty(h => h.Hash, last.PreviousHash));
            await db.AuditEntries.Where(e => e.Sequence == last.Sequence).ExecuteDeleteAsync();
        });
        stages.Clear();

        var (_, _, trail) = await RestoreAsync(demo.Backup);

        stages.Should().NotContain("Memulihkan basis data.");
        trail.Fault.Should().BeNull();
        (await target.TrailAsync()).Count(e => e.Event == "PortalRestored").Should().Be(1);
    }

    [Theory]
    [InlineData("a byte of a file", "files/*rusak: isinya tidak sesuai*")]
    [InlineData("a missing file", "files/*hilang dari cadangan ini*")]
    [InlineData("a byte of the database", "database.*rusak: isinya tidak sesuai*")]
    [InlineData("no database", "database.*hilang dari cadangan ini*")]
    [InlineData("half a manifest", "manifest.json tidak utuh*")]
    [InlineData("another manifest", "manifest.json tidak sesuai dengan manifest.json.sha256*")]
    [InlineData("another database program", "Cadangan ini dari * sedangkan portal ini memakai *")]
    [InlineData("a later format", "Cadangan ini dibuat oleh portal yang lebih baru (format 2*")]
    [InlineData("a later schema", "Cadangan ini dibuat oleh portal versi lain (*AddTheFuture*")]
    [InlineData("a path in a hash", "manifest.json menyebut berkas yang tidak mungkin*")]
    [InlineData("unfinished", "*belum selesai dibuat*")]
    [InlineData("nothing", "*tidak ada cadangan*")]
    public async Task Damage_is_told_in_a_sentence_and_nothing_is_changed(string damage, string sentence)
    {
        var backup = demo.CopyOfBackup();
        Damage(backup, damage);
        var before = await target.ContentsAsync();

        (await RefusalAsync(() => CheckAsync(backup))).Should().Match(sentence);
        (await RefusalAsync(() => RestoreAsync(backup))).Should().Match(sentence);

        (await target.ContentsAsync()).Should().BeEquivalentTo(before);
        BackedUpDemo.StoredIn(target).Should().BeEmpty();
    }

    [Fact]
    public async Task A_database_that_its_program_cannot_read_is_told_though_the_hashes_fit()
    {
        var backup = demo.CopyOfBackup();
        var copy = Directory.EnumerateFiles(backup, "database.*").Single();
        var bytes = await File.ReadAllBytesAsync(copy);
        bytes.AsSpan(bytes.Length / 2, bytes.Length / 4).Fill(0xA5);
        await File.WriteAllBytesAsync(copy, bytes);
        var sha256 = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
        Rewrite(backup, manifest => manifest["database"]!["sha256"] = sha256);

        (await RefusalAsync(() => RestoreAsync(backup))).Should().StartWith("Salinan basis data dalam cadangan ini");
    }

    [Fact]
    public async Task Checking_restores_the_database_elsewhere_and_leaves_nothing()
    {
        var (manifest, _, trail) = await CheckAsync(demo.Backup);

        trail.Should().Be(new AuditVerdict(manifest.Database.Facts.TrailSequence, null));
        (await target.TrailAsync()).Should().BeEmpty();
        BackedUpDemo.StoredIn(target).Should().BeEmpty();
        (await demo.Portal.TrailAsync())[^1].Event.Should().NotBe("PortalRestored");
    }

    private async Task<(BackupManifest Manifest, string Sha256, AuditVerdict Trail)> RestoreAsync(string backup) =>
        await target.WithAsync(s => s.GetRequiredService<RestoreBackup>().RunAsync(backup, stages.Add, CancellationToken.None));

    private async Task<(BackupManifest Manifest, string Sha256, AuditVerdict Trail)> CheckAsync(string backup) =>
        await target.WithAsync(s => s.GetRequiredService<CheckBackup>().RunAsync(backup, stages.Add, CancellationToken.None));

    private static async Task<string> RefusalAsync(Func<Task> act) => (await act.Should().ThrowAsync<RuleBrokenException>()).Which.Message;

    private async Task<string> AdminsLinkAsync()
    {
        var token = await demo.Portal.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var made = await services.GetRequiredService<MakeAccountLink>().RunAsync(await db.Users.FirstAsync(), null, CancellationToken.None);
            await db.SaveChangesAsync();
            return made;
        });
        return Links.AccountLink(token);
    }

    private async Task<string> CookieOfAsync()
    {
        using var client = demo.Portal.CreateClient(new() { HandleCookies = false, AllowAutoRedirect = false, BaseAddress = new Uri("http://portal.test") });
        using var browser = demo.Portal.Anonymous();
        var page = await browser.GetAsync("/masuk");
        using var form = new FormUrlEncodedContent([new("Email", "admin1@contoh.invalid"), new("Password", demo.Password), new("__RequestVerificationToken", page.AntiforgeryToken)]);
        using var answer = await browser.Client.PostAsync(new Uri("/masuk", UriKind.Relative), form);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("portal=", StringComparison.Ordinal)).Split(';')[0];
    }

    private static void Damage(string backup, string damage)
    {
        var manifest = Path.Combine(backup, "manifest.json");
        var database = Directory.EnumerateFiles(backup, "database.*").Single();
        var file = Directory.EnumerateFiles(Path.Combine(backup, "files"), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        switch (damage)
        {
            case "a byte of a file":
                Flip(file);
                break;
            case "a missing file":
                File.Delete(file);
                break;
            case "a byte of the database":
                Flip(database);
                break;
            case "no database":
                File.Delete(database);
                break;
            case "half a manifest":
                File.WriteAllBytes(manifest, File.ReadAllBytes(manifest)[..2000]);
                break;
            case "another manifest":
                File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"isDemo\": true", "\"isDemo\": false", StringComparison.Ordinal));
                break;
            case "another database program":
                Rewrite(backup, m => m["database"]!["provider"] = TestDatabase.Server is null ? "Postgres" : "Sqlite");
                break;
            case "a later format":
                Rewrite(backup, m => m["formatVersion"] = 2);
                break;
            case "a later schema":
                Rewrite(backup, m => m["database"]!["facts"]!["migrations"]!.AsArray().Add("20990101000000_AddTheFuture"));
                break;
            case "a path in a hash":
                Rewrite(backup, m => m["files"]![0]!["sha256"] = "../../../etc/passwd");
                break;
            case "unfinished":
                Directory.Move(backup, backup + ".partial");
                break;
            default:
                Directory.Delete(backup, recursive: true);
                break;
        }
    }

    private static void Flip(string file)
    {
        var bytes = File.ReadAllBytes(file);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(file, bytes);
    }

    /// <summary>Changes the manifest and its hash, as somebody with a purpose would.</summary>
    private static void Rewrite(string backup, Action<JsonNode> change)
    {
        var path = Path.Combine(backup, "manifest.json");
        var manifest = JsonNode.Parse(File.ReadAllText(path))!;
        change(manifest);
        var bytes = Encoding.UTF8.GetBytes(manifest.ToJsonString());
        File.WriteAllBytes(path, bytes);
        File.WriteAllText(path + ".sha256", $"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}  manifest.json\n");
    }
}
