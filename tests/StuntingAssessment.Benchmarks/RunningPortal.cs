using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Benchmarks;

/// <summary>The published portal in a process of its own, and a browser that is signed in.</summary>
internal sealed partial class RunningPortal : IAsyncDisposable
{
    private const string Password = "ukur kuda laut 42";

    private readonly Process process;
    private readonly HttpClient browser;

    private RunningPortal(Process process, HttpClient browser) => (this.process, this.browser) = (process, browser);

    public long ResidentMegabytes => PeakMemory.Of(process.Id, "VmRSS");

    public static async Task<RunningPortal> StartAsync(BenchPlace place, string name, string? coordinatorOf = null)
    {
        var published = Environment.GetEnvironmentVariable("PORTAL_BENCH_PORTAL") ?? throw new InvalidOperationException("PORTAL_BENCH_PORTAL is not set.");
        await using (var portal = await place.OpenAsync(name))
        {
            await AddPersonAsync(portal, coordinatorOf);
        }

        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(published, "StuntingAssessment.Web.dll")]) { WorkingDirectory = published, RedirectStandardOutput = true };
        foreach (var (key, value) in await place.SettingsAsync(name))
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Trial";
        start.Environment["ASPNETCORE_URLS"] = start.Environment["Portal__PublicUrl"] = address.ToString();
        start.Environment["Portal__Demo"] = "true";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var running = new RunningPortal(process, new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.All }) { BaseAddress = address });
        await running.SignInAsync(EmailOf(coordinatorOf));
        return running;
    }

    /// <summary>The whole answer, unpacked.</summary>
    public async Task GetAsync(string path)
    {
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative));
        if (answer.StatusCode is not HttpStatusCode.OK || answer.RequestMessage!.RequestUri!.AbsolutePath != path)
        {
            throw new InvalidOperationException($"{path} was answered by {answer.StatusCode} {answer.RequestMessage!.RequestUri}.");
        }

        await answer.Content.ReadAsByteArrayAsync();
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static string EmailOf(string? coordinatorOf) => $"ukur.{coordinatorOf ?? "admin"}@contoh.invalid";

    private static async Task AddPersonAsync(WebApplication portal, string? coordinatorOf)
    {
        using var scope = portal.Services.CreateScope();
        var (db, time) = (scope.ServiceProvider.GetRequiredService<PortalDbContext>(), scope.ServiceProvider.GetRequiredService<TimeProvider>());
        var email = EmailOf(coordinatorOf);
        if (await db.Users.AnyAsync(u => u.Email == email))
        {
            return;
        }

        var account = PortalUser.Of(Ids.New(time), "Pengukur", email, time.GetUtcNow().UtcDateTime);
        account.PasswordHash = new PasswordHasher<PortalUser>().HashPassword(account, Password);
        db.Users.Add(account);
        db.Assignments.Add(Assignment.Give(
            Ids.New(time), account.Id, coordinatorOf is null ? Role.ProvinceAdmin : Role.RegencyCoordinator, coordinatorOf, null, new DateOnly(2023, 1, 1), null, isChair: false, []));
        await db.SaveChangesAsync();
    }

    private async Task SignInAsync(string email)
    {
        var page = await FirstAnswerAsync();
        var token = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent([new("Email", email), new("Password", Password), new("__RequestVerificationToken", token)]);
        using var answer = await browser.PostAsync(new Uri("/masuk", UriKind.Relative), form);
        if (answer.RequestMessage!.RequestUri!.AbsolutePath == "/masuk")
        {
            throw new InvalidOperationException($"{email} could not sign in: {answer.StatusCode}");
        }
    }

    private async Task<string> FirstAnswerAsync()
    {
        for (var began = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                return await browser.GetStringAsync(new Uri("/masuk", UriKind.Relative));
            }
            catch (HttpRequestException) when (!process.HasExited && Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(100);
            }
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]*value="(?<token>[^"]+)""")]
    private static partial Regex Token();
}
