namespace StuntingAssessment.Web.Platform.Files;

/// <summary>At each start: uploads that a crash cut off are thrown away. Only old ones: another instance may be writing right now.</summary>
internal sealed class FileStoreSweep(FileStore store, TimeProvider clock, ILogger<FileStoreSweep> log) : IHostedService
{
    private static readonly TimeSpan Age = TimeSpan.FromDays(1);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var swept = store.Sweep(clock.GetUtcNow() - Age);
        if (swept > 0)
        {
            log.LogInformation("Removed {Count} unfinished uploads", swept);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
