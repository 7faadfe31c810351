using System.Diagnostics;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>The browser that prints, for the health page.</summary>
public sealed record ChromiumState(string? Path, string? Version)
{
    public bool IsAvailable => Version is not null;
}

/// <summary>Finds the browser once and asks it once for its version.</summary>
public sealed class Chromium(IOptions<PaperOptions> options)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];
    private static readonly string[] WindowsNames = ["chrome.exe", "msedge.exe"];
    private static readonly string[] WindowsVendors = [@"Google\Chrome\Application", @"Microsoft\Edge\Application"];
    private static readonly Environment.SpecialFolder[] WindowsPrograms = [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private readonly Lazy<Task<ChromiumState>> state = new(() => ProbeAsync(Find(options.Value)));

    public Task<ChromiumState> StateAsync() => state.Value;

    private static string? Find(PaperOptions options)
    {
        if (!string.IsNullOrWhiteSpace(options.ChromiumPath))
        {
            return File.Exists(options.ChromiumPath) ? options.ChromiumPath : null;
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var names = OperatingSystem.IsWindows() ? WindowsNames : Names;
        return names.SelectMany(name => folders.Concat(WindowsFolders()).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> WindowsFolders() => OperatingSystem.IsWindows()
        ? WindowsPrograms.SelectMany(programs => WindowsVendors.Select(vendor => Path.Combine(Environment.GetFolderPath(programs), vendor)))
        : [];

    private static async Task<ChromiumState> ProbeAsync(string? path)
    {
        if (path is null)
        {
            return new ChromiumState(null, null);
        }

        // On Windows "--version" opens a window; there the file says it.
        var version = OperatingSystem.IsWindows() ? FileVersionInfo.GetVersionInfo(path).ProductVersion : await AskAsync(path);
        return new ChromiumState(path, version);
    }

    private static async Task<string?> AskAsync(string path)
    {
        using var run = new ShortRun(path, ["--version"]);
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var (exitCode, output) = await run.FinishAsync(limit.Token);
            return exitCode == 0 ? output.Split('\n', 2)[0].Trim() : null;
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
