namespace StuntingAssessment.Web.Platform.Jobs;

/// <summary>
/// Runs one turn when it is due and nobody else runs it: takes its lease by one conditional update, renews it while the work lasts, gives it back
/// with the next date. An instance that dies leaves a lease that ends by itself.
/// </summary>
public sealed class TurnRunner(IServiceScopeFactory scopes, TimeProvider time, ILogger<TurnRunner> log)
{
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <returns>True when it was this call that ran the turn, well or not.</returns>
    public async Task<bool> RunIfDueAsync(IPortalTurn turn, CancellationToken stop)
    {
        var holder = Ids.New(time);
        if (!await TakeAsync(turn, holder, stop))
        {
            return false;
        }

        using var lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var over = new CancellationTokenSource();
        var renewing = RenewAsync(turn, holder, lost, over.Token);
        var run = RunAsync(turn, lost.Token);
        await run.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await over.CancelAsync();
        await renewing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await GiveBackAsync(turn, holder, run);
        return true;
    }

    private async Task RunAsync(IPortalTurn turn, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await turn.RunAsync(scope.ServiceProvider, cancellationToken);
    }

    private async Task<bool> TakeAsync(IPortalTurn turn, Guid holder, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = Now;
        // A look first: most of the time nothing is due, and looking writes nothing.
        var known = await db.TurnLeases.AsNoTracking().SingleOrDefaultAsync(t => t.Name == turn.Name, cancellationToken);
        if (known is null)
        {
            await EnterAsync(db, turn, now, cancellationToken);
        }
        else if (known.NextAt > now || (known.Holder is not null && known.Until > now))
        {
            return false;
        }

        var until = now + Lease;
        return await db.TurnLeases.Where(t => t.Name == turn.Name && t.NextAt <= now && (t.Holder == null || t.Until <= now)).ExecuteUpdateAsync(
            s => s.SetProperty(t => t.Holder, holder).SetProperty(t => t.Until, until).SetProperty(t => t.StartedAt, now),
            cancellationToken) == 1;
    }

    private static async Task EnterAsync(PortalDbContext db, IPortalTurn turn, DateTime now, CancellationToken cancellationToken)
    {
        try
        {
            db.TurnLeases.Add(new TurnLease { Name = turn.Name, NextAt = now });
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException taken) when (taken.IsUniqueViolation())
        {
            // Another instance has entered it at the same moment.
            db.ChangeTracker.Clear();
        }
    }

    private async Task RenewAsync(IPortalTurn turn, Guid holder, CancellationTokenSource lost, CancellationToken over)
    {
        using var timer = new PeriodicTimer(Lease / 4, time);
        while (await timer.WaitForNextTickAsync(over))
        {
            await using var scope = scopes.CreateAsyncScope();
            var until = Now + Lease;
            var held = await scope.ServiceProvider.GetRequiredService<PortalDbContext>().TurnLeases.Where(t => t.Name == turn.Name && t.Holder == holder)
                .ExecuteUpdateAsync(s => s.SetProperty(t => t.Until, until), over);
            if (held == 0)
            {
                await lost.CancelAsync();
                return;
            }
        }
    }

    private async Task GiveBackAsync(IPortalTurn turn, Guid holder, Task run)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortalDbContext>();
        var now = Now;
        var failures = run.IsFaulted ? await db.TurnLeases.Where(t => t.Name == turn.Name).Select(t => t.Failures).SingleAsync() + 1 : 0;
        // A run that was told to stop is done again at once, here or elsewhere.
        var next = run.IsCanceled ? now : now + (failures == 0 ? turn.Every : WaitAfter(failures, turn.Every));
        var fault = run.Exception?.InnerException?.GetType().Name;
        if (run.IsFaulted)
        {
            log.LogError(run.Exception!.InnerException, "The turn {Turn} failed, {Failures} times in a row; next try {Next:u}", turn.Name, failures, next);
        }

        DateTime? done = run.IsCompletedSuccessfully ? now : null;
        await db.TurnLeases.Where(t => t.Name == turn.Name && t.Holder == holder).ExecuteUpdateAsync(s => s
            .SetProperty(t => t.Holder, (Guid?)null).SetProperty(t => t.Until, (DateTime?)null).SetProperty(t => t.Failures, failures).SetProperty(t => t.Fault, fault)
            .SetProperty(t => t.NextAt, next).SetProperty(t => t.DoneAt, t => done ?? t.DoneAt));
    }

    private static TimeSpan WaitAfter(int failures, TimeSpan every)
    {
        var doubled = TimeSpan.FromMinutes(Math.Pow(2, Math.Min(failures, 10) - 1));
        return doubled > every ? doubled < LongestWait ? doubled : LongestWait : every;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
