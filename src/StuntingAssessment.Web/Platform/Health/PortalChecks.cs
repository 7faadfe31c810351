using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Health;

/// <summary>Runs all checks side by side. One that fails or takes too long says so in its own line and holds up no other.</summary>
public sealed class PortalChecks(IEnumerable<CheckKind> kinds, IServiceScopeFactory scopes, TimeProvider time, ILogger<PortalChecks> log)
{
    /// <param name="limit">For each check.</param>
    /// <param name="cancellationToken">The asker went away.</param>
    public async Task<CheckReport> RunAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        var at = time.GetUtcNow().UtcDateTime;
        return new CheckReport(at, await Task.WhenAll(kinds.Select(k => Task.Run(() => OneAsync(k.Type, limit, cancellationToken), cancellationToken))));
    }

    private async Task<PortalCheck> OneAsync(Type kind, TimeSpan limit, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        over.CancelAfter(limit);
        var name = kind.Name;
        var run = RunAsync();
        await ((Task)run).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return run switch
        {
            { IsCompletedSuccessfully: true } => await run,
            { IsCanceled: true } => new PortalCheck(name, Soundness.Warning, $"Pemeriksaan tidak selesai dalam {limit.TotalSeconds:0} detik.", "Coba lagi; bila tetap begitu, periksa apakah yang diperiksa ini sangat lambat atau tidak menjawab."),
            _ => Failed(name, run.Exception!.InnerException!),
        };

        async Task<PortalCheck> RunAsync()
        {
            var check = (ICheckPortal)scope.ServiceProvider.GetRequiredService(kind);
            name = check.Name;
            return await check.RunAsync(over.Token).WaitAsync(over.Token);
        }
    }

    private PortalCheck Failed(string name, Exception failure)
    {
        log.LogWarning(failure, "The check {Check} failed", name);
        // Settings' complaints name the setting and no secret; what other exceptions say belongs in the log.
        var about = failure is OptionsValidationException wrong ? wrong.Message : $"Pemeriksaan gagal ({failure.GetType().Name}).";
        return new PortalCheck(name, Soundness.Bad, about, "Rinciannya ada di catatan server.");
    }
}
