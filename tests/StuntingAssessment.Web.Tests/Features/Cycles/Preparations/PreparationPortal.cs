using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Cycles.Diff;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Preparations;

/// <summary>The cycle of 2024 in its submission, and its clone for 2025 in preparation.</summary>
public sealed class PreparationPortal : IAsyncLifetime
{
    public const string Url = "/penilaian/2025";

    public PortalFixture Portal { get; } = new();

    public World World => Portal.World;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await World.BeginAsync(Phase.Submission);
        await CloneAsync(Portal);
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();

    public static Task CloneAsync(PortalFixture portal) => portal.WithDbAsync(async db =>
    {
        var source = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
        db.Cycles.Add(AssessmentCycle.CloneOf(source, portal.World.NewId(), new CycleYears(2025, 2024, source.TimeZone)));
        await db.SaveChangesAsync();
    });

    public Task<AssessmentCycle> NextAsync() => World.CycleAsync(2025);

    public async Task<IReadOnlyList<DiffRow>> OpenRowsAsync()
    {
        var (source, cycle) = (await World.CycleAsync(), await NextAsync());
        return cycle.Unconfirmed(source);
    }

    /// <summary>Confirms everything that the clone has otherwise, as the first admin.</summary>
    public static Task ConfirmEverythingAsync(PortalFixture portal) => portal.WithDbAsync(async db =>
    {
        var source = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == 2024);
        var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2025);
        var rows = cycle.Unconfirmed(source);
        cycle.Review(source, [.. rows.Select(r => new DiffDecision(r.Kind, r.Key, r.Hash, Keep: true))], new Stamp(await portal.World.IdOfAsync(World.Admin1), portal.Clock.Now.UtcDateTime));
        await db.SaveChangesAsync();
    });
}
