using System.Collections.Concurrent;
using System.Diagnostics;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Instances;

/// <summary>A real portal process on a port that it chose itself.</summary>
internal sealed class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private const string Listening = "Now listening on: ";

    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process) => this.process = process;

    public Uri Address => address.Task.Result;

    public string Log => string.Join('\n', log);

    public static async Task<PortalProcess> StartAsync(IEnumerable<(string Name, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(typeof(PortalDbContext).Assembly.Location);
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_CONTENTROOT"] = Path.GetDirectoryName(typeof(PortalDbContext).Assembly.Location);
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var portal = new PortalProcess(Process.Start(start)!);
        portal.process.OutputDataReceived += (_, _) => { };
        portal.process.ErrorDataReceived += (_, line) => portal.Hear(line.Data);
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        try
        {
            await portal.address.Task.WaitAsync(Patience);
        }
        catch (Exception failed) when (failed is TimeoutException or InvalidOperationException)
        {
            await portal.DisposeAsync();
            throw new InvalidOperationException($"The portal did not start: {portal.Log}");
        }

        return portal;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        await process.WaitForExitAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            address.TrySetException(new InvalidOperationException("It ended."));
            return;
        }

        log.Enqueue(line);
        if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
        {
            address.TrySetResult(new Uri(line[(at + Listening.Length)..].Trim().Trim('"')));
        }
    }
}
