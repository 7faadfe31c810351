using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Seed.Demo;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>
/// The whole portal on a database, a file store and a clock of its own. One per test class (IClassFixture), or made by a test that needs an
/// untouched one. Antiforgery, permissions and the real sign-in stay on.
/// </summary>
public sealed class PortalFixture : WebApplicationFactory<Program>, IAsyncLifetime
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Snapshot>>> Snapshots = new();

    private readonly List<TestServer> servers = [];

    private TestDatabase? database;
    private bool isStarted;
    private bool isTemplate;

    public SettableClock Clock { get; } = new();

    public QueryCounter Queries { get; } = new();

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("portal-test-").FullName;

    /// <summary>Settings beside the usual ones; set before the first use.</summary>
    public Dictionary<string, string?> Settings { get; } = [];

    public World World { get; private set; } = null!;

    public Task InitializeAsync()
    {
        World = new World(this);
        return Task.CompletedTask;
    }

    public new async Task DisposeAsync()
    {
        servers.ForEach(s => s.DisposeRateLimiter());
        await base.DisposeAsync();
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        if (!isTemplate)
        {
            Directory.Delete(DataDirectory, recursive: true);
        }
    }

    /// <summary>
    /// Starts from a state, database and files, that is built once per run and then copied. On a portal that runs already, builds it there.
    /// </summary>
    public async Task StartFromAsync(string state, Func<PortalFixture, Task> build)
    {
        if (isStarted)
        {
            await build(this);
            return;
        }

        var snapshot = await Snapshots.GetOrAdd(state, _ => new(() => SnapshotAsync(build))).Value;
        if (database is null)
        {
            database = await snapshot.Database.CloneAsync();
            CopyFolder(snapshot.Folder, DataDirectory);
        }
    }

    /// <summary>With the demo, as `seed demo` makes it.</summary>
    public Task StartFromDemoAsync() => StartFromAsync("demo", portal => portal.WithAsync(async services =>
    {
        await services.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
        return true;
    }));

    public static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Does something with the portal's own services, as the system.</summary>
    public async Task<T> WithAsync<T>(Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    public Task WithDbAsync(Func<PortalDbContext, Task> act) => WithAsync(async services =>
    {
        await act(services.GetRequiredService<PortalDbContext>());
        return true;
    });

    public Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read) => WithAsync(services => read(services.GetRequiredService<PortalDbContext>()));

    /// <summary>The trail, oldest first.</summary>
    public Task<List<AuditEntry>> TrailAsync() => ReadAsync(db => db.AuditEntries.AsNoTracking().OrderBy(e => e.Sequence).ToListAsync());

    /// <summary>A browser without a person. It follows no redirect by itself: a test looks at each answer.</summary>
    public Browser Anonymous() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://portal.test") }));

    /// <summary>Signs in by the sign-in page, as a person does.</summary>
    public async Task<Browser> SignInAsAsync(string email)
    {
        var browser = Anonymous();
        var page = await browser.GetAsync("/masuk");
        var answer = await browser.SubmitAsync(page, "form[action^='/masuk']", ("Email", email), ("Password", World.Password));
        answer.Status.Should().Be(System.Net.HttpStatusCode.Redirect, $"{email} should be signed in, but the page said: {answer.Text}");
        return browser;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        isStarted = true;
        database ??= TestDatabase.CreateAsync().GetAwaiter().GetResult();
        builder.UseEnvironment("Testing");
        // The stylesheet is made by the build: it stands in no folder that a portal would find by itself.
        builder.UseStaticWebAssets();
        // Nobody edits the settings during a run: no watcher for each host.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.UseSetting("Database:Provider", TestDatabase.Provider.ToString());
        builder.UseSetting("Database:ConnectionString", database.ConnectionString);
        builder.UseSetting("Portal:DataDirectory", DataDirectory);
        builder.UseSetting("Portal:PublicUrl", "http://portal.test");
        builder.UseSetting("Serilog:MinimumLevel", "Warning");
        // A test runs the turns it is about, by its own clock.
        builder.UseSetting("Background:IsOn", "false");
        foreach (var limit in new[] { "SignInPerMinute", "LinkPerMinute", "UploadPerMinute", "PublicCheckPerMinute", "EntryPerMinute" })
        {
            builder.UseSetting($"RateLimits:{limit}", "100000");
        }

        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<PasswordHasherOptions>(o => o.IterationCount = World.HashIterations);
            services.ConfigureDbContext<SqlitePortalDbContext>(o => o.AddInterceptors(Queries));
            services.ConfigureDbContext<PostgresPortalDbContext>(o => o.AddInterceptors(Queries));
        });
    }

    /// <summary>Its own, and those that are made of it by other settings.</summary>
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        servers.Add(host.GetTestServer());
        return host;
    }

    private static async Task<Snapshot> SnapshotAsync(Func<PortalFixture, Task> build)
    {
        var portal = new PortalFixture();
        await portal.InitializeAsync();
        _ = portal.Services;
        await build(portal);
        var built = portal.database!;
        portal.database = null;
        portal.isTemplate = true;
        await portal.DisposeAsync();
        // The folder outlives the portal, not the portal with it.
        var folder = portal.DataDirectory;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        return new Snapshot(built.KeepAsTemplate(), folder);
    }

    private sealed record Snapshot(TestDatabase Database, string Folder);
}
