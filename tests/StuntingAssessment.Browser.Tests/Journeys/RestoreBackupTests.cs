using static Microsoft.Playwright.Assertions;

namespace StuntingAssessment.Browser.Tests.Journeys;

/// <summary>The disk of the portal is lost; there is last night's backup.</summary>
public sealed class RestoreBackupTests(DemoPortal portal) : Story<DemoPortal>(portal), IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("portal-backup-").FullName;

    private string Backup => Path.Combine(folder, "semalam");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    [Trait("Category", "Smoke")]
    public async Task A_portal_comes_back_from_its_backup_on_another_machine()
    {
        var admin = await SignInAsync("admin1");
        await InviteAsync(admin, "Ditulis Sebelum Cadangan", "sebelum@contoh.invalid");
        var (exitCode, stdout, stderr) = await Portal.RunVerbAsync("backup", Backup);
        exitCode.Should().Be(0, stderr);
        stdout.Should().StartWith($"Cadangan selesai: {Backup}");
        await InviteAsync(admin, "Ditulis Sesudah Cadangan", "sesudah@contoh.invalid");

        await TellADamagedCopyAsync();
        (await Portal.RunVerbAsync("restore", Backup)).ExitCode.Should().Be(2, "the portal is not empty, and nothing of it is overwritten");
        (await Portal.RunVerbAsync("restore", "--verify", Backup)).ExitCode.Should().Be(0);

        await using var restored = new RestoredPortal(Backup);
        await restored.InitializeAsync();
        await using var back = await Visitor.ComeAsync(restored);
        await back.SignInAsync("admin1@contoh.invalid", Portal.Password);
        await Expect(back.Page.GetByText("Data contoh").First).ToBeVisibleAsync();
        await back.GoToAsync("/pengguna");
        await Expect(back.Main).ToContainTextAsync("Ditulis Sebelum Cadangan");
        await Expect(back.Main).Not.ToContainTextAsync("Ditulis Sesudah Cadangan");
        await back.GoToAsync("/jejak");
        await Expect(back.Main).ToContainTextAsync("Memulihkan portal dari cadangan");
        await back.LookAsync();
        (await restored.RunVerbAsync("audit", "verify")).Stdout.Should().StartWith("Rantai jejak audit utuh");
        back.Complaints.Should().BeEmpty();
    }

    private async Task TellADamagedCopyAsync()
    {
        var file = Directory.EnumerateFiles(Path.Combine(Backup, "files"), "*", SearchOption.AllDirectories).First();
        var whole = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, [.. whole, 0]);

        var (exitCode, _, stderr) = await Portal.RunVerbAsync("restore", "--verify", Backup);

        exitCode.Should().Be(2);
        stderr.Should().Contain("rusak: isinya tidak sesuai dengan sidiknya");
        await File.WriteAllBytesAsync(file, whole);
    }

    private static async Task InviteAsync(Visitor admin, string name, string email)
    {
        await admin.GoToAsync("/pengguna");
        await admin.FollowAsync("Undang orang");
        await admin.Main.GetByLabel("Nama lengkap").FillAsync(name);
        await admin.Main.GetByLabel("Alamat surel").FillAsync(email);
        await admin.Main.GetByLabel("Peran", new() { Exact = false }).First.SelectOptionAsync(new SelectOptionValue { Label = "Pengamat" });
        await admin.Main.Locator("form button[type=submit], form button:not([type])").First.ClickAsync();
        await Expect(admin.Notice).ToContainTextAsync($"{name} sudah diundang.");
    }
}
