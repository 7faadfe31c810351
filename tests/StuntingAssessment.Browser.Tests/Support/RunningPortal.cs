using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Seed;
using StuntingAssessment.Web.Seed.Demo;
using StuntingAssessment.Web.Tests.Support;

namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>The whole portal behind a real port of this machine, on a database and a data folder of its own.</summary>
public abstract class RunningPortal : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly int port = FreePort();
    private TestDatabase? database;

    public string Address => $"http://127.0.0.1:{port}";

    public string DataDirectory { get; } = Directory.CreateTempSubdirectory("portal-browser-").FullName;

    protected virtual string EnvironmentName => "Trial";

    public async Task InitializeAsync()
    {
        database = await TestDatabase.CreateAsync();
        await SeedAsync();
        UseKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        StartServer();
    }

    public new async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await database!.DisposeAsync();
        Directory.Delete(DataDirectory, recursive: true);
    }

    public async Task<T> ReadAsync<T>(Func<PortalDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<PortalDbContext>());
    }

    /// <summary>Runs a verb of the executable in a process of its own, as an operator does beside the running portal.</summary>
    public async Task<(int ExitCode, string Stdout, string Stderr)> RunVerbAsync(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(PortalDbContext).Assembly.Location);
        Array.ForEach(verb, start.ArgumentList.Add);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = EnvironmentName;
        foreach (var (key, value) in Settings())
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var stderr = process.StandardError.ReadToEndAsync();
        var stdout = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, stdout, await stderr);
    }

    /// <summary>What the verb <c>seed</c> does, before the portal starts.</summary>
    protected abstract Task SeedAsync(IServiceProvider services);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(EnvironmentName);

        // Outside Development the stylesheet and the scripts come from the published folder; here nothing is published.
        builder.UseStaticWebAssets();
        foreach (var (key, value) in Settings())
        {
            builder.UseSetting(key, value);
        }
    }

    private async Task SeedAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = EnvironmentName, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(Settings());
        builder.AddPortal();
        await using var host = builder.Build();
        await using var scope = host.Services.CreateAsyncScope();
        await SeedAsync(scope.ServiceProvider);
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Database:Provider"] = TestDatabase.Provider.ToString(),
        ["Database:ConnectionString"] = database!.ConnectionString,
        ["Portal:DataDirectory"] = DataDirectory,
        ["Portal:PublicUrl"] = Address,

        // The assets as they are served to people: compressed at the build, immutable.
        ["ReloadStaticAssetsAtRuntime"] = "false",
        ["Serilog:MinimumLevel"] = "Warning",
        ["RateLimits:SignInPerMinute"] = "100000",
        ["RateLimits:LinkPerMinute"] = "100000",
        ["RateLimits:UploadPerMinute"] = "100000",
        ["RateLimits:PublicCheckPerMinute"] = "100000",
        ["RateLimits:EntryPerMinute"] = "100000",
    };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>As <c>scripts/run.sh</c> starts it: the labelled demo.</summary>
public class DemoPortal : RunningPortal
{
    /// <summary>The one password of all the demo's accounts.</summary>
    public string Password => File.ReadAllText(Path.Combine(DataDirectory, "demo-password.txt")).Trim();

    protected override Task SeedAsync(IServiceProvider services) => services.GetRequiredService<DemoSeed>().RunAsync(CancellationToken.None);
}

/// <summary>The demo on the day of the presentations, so that a story about score sheets need not play what comes before.</summary>
public sealed class PresentationDayPortal : DemoPortal
{
    protected override async Task SeedAsync(IServiceProvider services)
    {
        await base.SeedAsync(services);
        var db = services.GetRequiredService<PortalDbContext>();
        var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
        while (cycle.Phase < Phase.Presentation)
        {
            cycle.MoveForward([]);
        }

        await db.SaveChangesAsync();
    }
}

/// <summary>As <c>scripts/run.sh --no-demo</c> starts it: reference data, nobody has an account.</summary>
public sealed class UntouchedPortal : RunningPortal
{
    protected override Task SeedAsync(IServiceProvider services) => services.GetRequiredService<ReferenceSeed>().RunAsync(withCycle: true, CancellationToken.None);
}

/// <summary>A new machine with an empty portal, on which a backup is restored before it starts.</summary>
public sealed class RestoredPortal(string backup) : RunningPortal
{
    protected override async Task SeedAsync(IServiceProvider services)
    {
        var (exitCode, stdout, stderr) = await RunVerbAsync("restore", backup);
        exitCode.Should().Be(0, stderr);
        stdout.Should().StartWith("Portal sudah dipulihkan.");
    }
}

/// <summary>As a developer starts it: with the style guide.</summary>
public sealed class DevelopmentPortal : DemoPortal
{
    protected override string EnvironmentName => "Development";
}
