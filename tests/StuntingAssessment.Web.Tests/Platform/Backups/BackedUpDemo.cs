using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Backups;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Backups;

/// <summary>A portal full of the demo, somebody signed in, and a backup of it that tests copy before they damage it.</summary>
public sealed class BackedUpDemo : IAsyncLifetime
{
    public PortalFixture Portal { get; } = new();

    /// <summary>For backups and their copies.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-backups-").FullName;

    public string Backup => Path.Combine(Folder, "backup");

    public string Files => FilesOf(Portal);

    public string Password => File.ReadAllText(Path.Combine(Portal.DataDirectory, "demo-password.txt")).Trim();

    /// <summary>What a restore changes on purpose: sessions end.</summary>
    public static IReadOnlyList<string> Changed { get; } = ["AspNetUsers.SecurityStamp", "AspNetUsers.ConcurrencyStamp"];

    /// <summary>As it was when the backup was made: the tests of a class go on using the portal, in any order.</summary>
    public IReadOnlyDictionary<string, List<string>> Contents { get; private set; } = null!;

    public IReadOnlyList<AuditEntry> Trail { get; private set; } = null!;

    /// <summary>Signed in before the backup was made.</summary>
    public Browser SignedIn { get; private set; } = null!;

    public static string FilesOf(PortalFixture portal) => Path.Combine(portal.DataDirectory, "files");

    /// <summary>Hash and bytes of every stored file.</summary>
    public static Dictionary<string, string> StoredIn(PortalFixture portal) =>
        Directory.Exists(FilesOf(portal))
            ? Directory.EnumerateFiles(FilesOf(portal), "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(FilesOf(portal), f), f => Convert.ToHexString(File.ReadAllBytes(f)))
            : [];

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.StartFromDemoAsync();
        SignedIn = await SignInAsync(Portal);
        await Portal.WithAsync(services => services.GetRequiredService<MakeBackup>().RunAsync(Backup, _ => { }, CancellationToken.None));
        Contents = await Portal.ContentsAsync([.. Changed]);
        Trail = await Portal.TrailAsync();
    }

    public async Task DisposeAsync()
    {
        SignedIn.Dispose();
        await Portal.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    public async Task<Browser> SignInAsync(PortalFixture portal)
    {
        var browser = portal.Anonymous();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", "admin1@contoh.invalid"), ("Password", Password));
        answer.Location.Should().Be("/beranda");
        return browser;
    }

    public string CopyOfBackup()
    {
        var copy = Path.Combine(Folder, Path.GetRandomFileName());
        PortalFixture.CopyFolder(Backup, copy);
        return copy;
    }

    /// <summary>What a process needs to be that portal too.</summary>
    public static IEnumerable<(string Name, string Value)> SettingsOf(PortalFixture portal)
    {
        var database = portal.Services.GetRequiredService<IOptions<DatabaseOptions>>().Value;
        yield return ("ASPNETCORE_ENVIRONMENT", "Trial");
        yield return ("Database__Provider", database.Provider.ToString());
        yield return ("Database__ConnectionString", database.ConnectionString!);
        yield return ("Portal__DataDirectory", portal.DataDirectory);
    }
}
