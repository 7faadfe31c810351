using System.Text;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>
/// HTML to PDF by a headless browser: one short-lived process per call with an empty profile of its own, so that nothing of one paper
/// can reach the next and a browser gone wrong ends with its call.
/// </summary>
public sealed class PaperPrinter(Chromium chromium, IOptions<PaperOptions> options, ILogger<PaperPrinter> log) : IDisposable
{
    // Two browsers are what a small office server bears beside its readers.
    private const int AtOnce = 2;

    private readonly SemaphoreSlim places = new(AtOnce);

    public async Task<bool> IsAvailableAsync() => (await chromium.StateAsync()).IsAvailable;

    /// <summary>The PDF as a stream over a temporary file that goes when the stream is disposed.</summary>
    /// <exception cref="PaperNotPrintedException">No browser, too slow, or nothing came out.</exception>
    public async Task<Stream> PrintAsync(string html, CancellationToken cancellationToken)
    {
        if ((await chromium.StateAsync()).Path is not { } browser)
        {
            throw new PaperNotPrintedException("There is no Chromium, Chrome or Edge to print with (Papers:ChromiumPath).");
        }

        await places.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("portal-paper-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "paper.html"), html, Encoding.UTF8, cancellationToken);
            await RunAsync(browser, folder, cancellationToken);
            return Result(folder);
        }
        finally
        {
            Remove(folder);
            places.Release();
        }
    }

    public void Dispose() => places.Dispose();

    private async Task RunAsync(string browser, string folder, CancellationToken cancellationToken)
    {
        using var run = new ShortRun(browser, Arguments(folder), home: folder);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(options.Value.TimeLimitSeconds));
        try
        {
            var (exitCode, output) = await run.FinishAsync(limit.Token);
            if (exitCode != 0)
            {
                throw new PaperNotPrintedException($"The browser ended with {exitCode}: {output}");
            }
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new PaperNotPrintedException($"The browser did not finish within {options.Value.TimeLimitSeconds} s.", exception);
        }
        catch (System.ComponentModel.Win32Exception exception)
        {
            throw new PaperNotPrintedException($"{browser} cannot be started.", exception);
        }
    }

    private IEnumerable<string> Arguments(string folder)
    {
        yield return "--headless";
        if (options.Value.WithoutSandbox || (!OperatingSystem.IsWindows() && Environment.IsPrivilegedProcess))
        {
            // Chromium refuses to start its sandbox as root. The portal's own image and service do not run as root.
            yield return "--no-sandbox";
        }

        string[] quiet =
        [
            "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update", "--disable-default-apps",
            "--disable-extensions", "--disable-sync", "--disable-breakpad", "--disable-crash-reporter", "--no-first-run", "--no-default-browser-check",
            "--mute-audio", "--password-store=basic",
        ];
        foreach (var flag in quiet)
        {
            yield return flag;
        }

        // Belt and braces beside the document's own policy: no host name resolves.
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={Path.Combine(folder, "profile")}";
        yield return "--no-pdf-header-footer";
        yield return "--export-tagged-pdf";
        yield return "--generate-pdf-document-outline";
        yield return $"--print-to-pdf={Path.Combine(folder, "paper.pdf")}";
        yield return new Uri(Path.Combine(folder, "paper.html")).AbsoluteUri;
    }

    private static FileStream Result(string folder)
    {
        var printed = Path.Combine(folder, "paper.pdf");
        if (!File.Exists(printed))
        {
            throw new PaperNotPrintedException("The browser ended without a PDF.");
        }

        var kept = folder + ".pdf";
        File.Move(printed, kept);
        return new FileStream(kept, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 81920, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
    }

    private void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException exception)
        {
            // A helper process that is still ending may hold a file; the paper is printed all the same.
            log.LogWarning(exception, "The printing folder {Folder} could not be removed", folder);
        }
    }
}
