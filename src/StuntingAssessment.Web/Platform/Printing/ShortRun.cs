using System.Diagnostics;

namespace StuntingAssessment.Web.Platform.Printing;

/// <summary>One process that ends, or is ended with everything it started.</summary>
internal sealed class ShortRun : IDisposable
{
    private readonly Process process;

    public ShortRun(string program, IEnumerable<string> arguments, string? home = null)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, CreateNoWindow = true };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        if (home is not null)
        {
            // Whatever the browser wants to keep goes where it is thrown away.
            start.Environment["HOME"] = home;
            start.Environment["XDG_CONFIG_HOME"] = home;
            start.Environment["XDG_CACHE_HOME"] = home;
        }

        process = new Process { StartInfo = start };
    }

    /// <summary>Standard output, with the errors after it when it failed.</summary>
    public async Task<(int ExitCode, string Output)> FinishAsync(CancellationToken cancellationToken)
    {
        process.Start();
        try
        {
            // Both are read while it runs: a full pipe would stop it.
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return process.ExitCode == 0 ? (0, await output) : (process.ExitCode, await output + await errors);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            throw;
        }
    }

    public void Dispose() => process.Dispose();
}
