using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Jobs;

/// <summary>Asks for each turn, by itself, whether it is due. One that fails or takes long holds up no other.</summary>
internal sealed class BackgroundTurns(IEnumerable<IPortalTurn> turns, TurnRunner runner, IOptions<BackgroundOptions> options, TimeProvider time, ILogger<BackgroundTurns> log) : BackgroundService
{
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        options.Value.IsOn ? Task.WhenAll(turns.Select(turn => LoopAsync(turn, stoppingToken))) : Task.CompletedTask;

    private async Task LoopAsync(IPortalTurn turn, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(turn.Every < LongestLook ? turn.Every : LongestLook, time);
        while (await NextAsync(timer, stop))
        {
            Task look = runner.RunIfDueAsync(turn, stop);
            await look.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (look.IsFaulted)
            {
                // The turn's own failures are the runner's; this is the database, away or not migrated yet.
                log.LogWarning("The turn {Turn} could not be looked for: {Reason}", turn.Name, look.Exception!.InnerException!.Message);
            }
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stop)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stop);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
