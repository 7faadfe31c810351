using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Jobs;

namespace StuntingAssessment.Web.Tests.Platform.Jobs;

public sealed class TurnRunnerTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_turn_runs_when_it_is_due_and_not_before()
    {
        var turn = new Counting();

        (await RunAsync(turn)).Should().BeTrue();
        (await RunAsync(turn)).Should().BeFalse();
        portal.Clock.Advance(turn.Every);
        (await RunAsync(turn)).Should().BeTrue();

        turn.Runs.Should().Be(2);
        var row = await RowAsync();
        (row.Holder, row.DoneAt, row.NextAt).Should().Be((null, portal.Clock.Now.UtcDateTime, portal.Clock.Now.UtcDateTime + turn.Every));
    }

    [Fact]
    public async Task Of_several_instances_one_runs_it()
    {
        var turn = new Counting();

        var ran = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => RunAsync(turn)));

        ran.Count(r => r).Should().Be(1);
        turn.Runs.Should().Be(1);
    }

    [Fact]
    public async Task While_one_runs_it_no_other_does()
    {
        var turn = new Counting { Gate = new TaskCompletionSource() };
        var first = RunAsync(turn);
        await turn.Begun.Task;
        portal.Clock.Advance(TurnRunner.Lease / 2);

        (await RunAsync(turn)).Should().BeFalse();

        turn.Gate.SetResult();
        (await first).Should().BeTrue();
    }

    [Fact]
    public async Task The_lease_of_a_dead_instance_ends()
    {
        var turn = new Counting();
        await RunAsync(turn);
        await portal.WithDbAsync(db => db.TurnLeases.ExecuteUpdateAsync(s => s
            .SetProperty(t => t.Holder, portal.World.NewId()).SetProperty(t => t.Until, portal.Clock.Now.UtcDateTime + TurnRunner.Lease).SetProperty(t => t.NextAt, portal.Clock.Now.UtcDateTime)));

        (await RunAsync(turn)).Should().BeFalse();
        portal.Clock.Advance(TurnRunner.Lease);
        (await RunAsync(turn)).Should().BeTrue();
    }

    [Fact]
    public async Task A_turn_that_fails_waits_longer_each_time_and_is_not_counted_once_it_succeeds()
    {
        var turn = new Counting { Fails = true };
        var waits = new List<TimeSpan>();
        for (var i = 0; i < 4; i++)
        {
            await RunAsync(turn);
            var row = await RowAsync();
            (row.Failures, row.Fault, row.DoneAt).Should().Be((i + 1, nameof(TimeoutException), null));
            waits.Add(row.NextAt - portal.Clock.Now.UtcDateTime);
            portal.Clock.Advance(waits[^1]);
        }

        waits.Should().Equal(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(8));
        turn.Fails = false;
        await RunAsync(turn);
        var mended = await RowAsync();
        (mended.Failures, mended.Fault).Should().Be((0, null));
    }

    [Fact]
    public async Task A_turn_that_is_told_to_stop_is_due_again_at_once()
    {
        var turn = new Counting { Gate = new TaskCompletionSource() };
        using var stop = new CancellationTokenSource();
        var run = RunAsync(turn, stop.Token);
        await turn.Begun.Task;
        await stop.CancelAsync();

        (await run).Should().BeTrue();

        var row = await RowAsync();
        (row.Holder, row.Failures, row.NextAt).Should().Be((null, 0, portal.Clock.Now.UtcDateTime));
    }

    /// <summary>Each call as another instance would make it.</summary>
    private Task<bool> RunAsync(IPortalTurn turn, CancellationToken stop = default) =>
        new TurnRunner(portal.Services.GetRequiredService<IServiceScopeFactory>(), portal.Clock, NullLogger<TurnRunner>.Instance).RunIfDueAsync(turn, stop);

    private Task<TurnLease> RowAsync() => portal.ReadAsync(db => db.TurnLeases.AsNoTracking().SingleAsync());

    private sealed class Counting : IPortalTurn
    {
        private int runs;

        public int Runs => runs;

        public bool Fails { get; set; }

        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource? Gate { get; init; }

        public string Name => "counting";

        public TimeSpan Every => TimeSpan.FromSeconds(30);

        public async Task RunAsync(IServiceProvider scope, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref runs);
            Begun.TrySetResult();
            if (Gate is not null)
            {
                await Gate.Task.WaitAsync(cancellationToken);
            }

            if (Fails)
            {
                throw new TimeoutException();
            }
        }
    }
}
