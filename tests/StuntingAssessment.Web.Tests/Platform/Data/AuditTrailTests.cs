using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Platform.Data;

public sealed class AuditTrailTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Fifty_parallel_saves_leave_one_unbroken_chain()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var before = (await portal.TrailAsync()).Count;

        // Fifty different things: thirty declarations of six panellists, twenty actions of five regencies.
        string[] regencies = [World.Bulungan, World.Malinau, World.Nunukan, World.TanaTidung, World.Tarakan];
        var saves = regencies.SelectMany(regency =>
            Enumerable.Range(1, 6).Select(panelist => portal.World.DeclaredAsync(World.Panelist(panelist), regency))
                .Concat(Enumerable.Range(1, 4).Select(Task (action) => portal.World.SubmissionAsync(regency, action, World.Coordinator(regency), (s, cycle, stamp) =>
                    s.AddLink(cycle, portal.World.NewId(), cycle.Rules.Action(action).Requirements.First(r => r.IsEvidence).Code, "Bukti", "https://contoh.invalid", stamp)))));
        await Task.WhenAll(saves);

        var trail = await portal.TrailAsync();
        trail.Select(e => e.Sequence).Should().Equal(Enumerable.Range(1, before + 50).Select(n => (long)n));
        (await VerifyAsync()).Should().Be(new AuditVerdict(trail.Count, null));
    }

    [Fact]
    public async Task A_changed_row_a_missing_row_and_a_missing_end_are_found()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var last = (await portal.TrailAsync()).Count;

        await portal.WithDbAsync(db => db.AuditEntries.Where(e => e.Sequence == 3).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "orang lain")));
        (await VerifyAsync()).Fault.Should().Contain("Isi baris 3");

        await portal.WithDbAsync(db => db.AuditEntries.Where(e => e.Sequence == 3).ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorName, "sistem")));
        (await VerifyAsync()).Fault.Should().BeNull();

        await portal.WithDbAsync(db => db.AuditEntries.Where(e => e.Sequence == last).ExecuteDeleteAsync());
        (await VerifyAsync()).Fault.Should().Contain("baris terakhir hilang");

        await portal.WithDbAsync(db => db.AuditEntries.Where(e => e.Sequence == 2).ExecuteDeleteAsync());
        (await VerifyAsync()).Fault.Should().Contain("Baris 2 tidak ada");
    }

    [Fact]
    public async Task A_change_without_an_event_is_refused_and_nothing_is_saved()
    {
        await portal.World.BeginAsync(Phase.Submission);

        var act = () => portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync();
            db.Entry(cycle).Property(c => c.ProvinceName).CurrentValue = "Lain";
            await db.SaveChangesAsync();
        });

        await act.Should().ThrowAsync<InvalidOperationException>().WithMessage("*changed without an event*");
        (await portal.World.CycleAsync()).ProvinceName.Should().Be("Kalimantan Utara");
    }

    [Fact]
    public async Task A_stale_version_is_a_conflict_and_leaves_no_row()
    {
        await portal.World.BeginAsync(Phase.Submission);
        var before = (await portal.TrailAsync()).Count;

        var act = () => portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync();
            db.Expect(cycle, Guid.Empty);
            cycle.MoveBack("uji");
            await db.SaveChangesAsync();
        });

        await act.Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await portal.TrailAsync()).Should().HaveCount(before);
    }

    [Fact]
    public async Task What_was_judged_by_a_phase_that_has_moved_is_refused()
    {
        await portal.World.BeginAsync(Phase.Submission);

        var act = () => portal.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            var cycle = await db.Cycles.AsNoTracking().SingleAsync();
            services.GetRequiredService<AuditScope>().JudgedBy = cycle;
            var submission = StuntingAssessment.Domain.Convergence.Submission.Start(portal.World.NewId(), cycle, World.Bulungan, 2);
            submission.AddLink(cycle, portal.World.NewId(), "2.a", "Rencana", "https://contoh.invalid", new(portal.World.NewId(), portal.Clock.Now.UtcDateTime));
            db.Submissions.Add(submission);
            await portal.World.MoveToAsync(Phase.Preparation);
            await db.SaveChangesAsync();
            return true;
        });

        await act.Should().ThrowAsync<DbUpdateConcurrencyException>();
        (await portal.ReadAsync(db => db.Submissions.CountAsync())).Should().Be(0);
    }

    private Task<AuditVerdict> VerifyAsync() => portal.WithAsync(s => s.GetRequiredService<AuditVerification>().RunAsync(CancellationToken.None));
}
