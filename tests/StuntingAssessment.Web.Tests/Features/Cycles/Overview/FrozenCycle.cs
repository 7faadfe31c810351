using StuntingAssessment.Domain;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

/// <summary>Freezes and publishes by the domain's methods, with bundles that nobody reads here.</summary>
internal static class FrozenCycle
{
    public static Task FreezeAsync(PortalFixture portal) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
        db.Results.Add(AssessmentResult.Freeze(portal.World.NewId(), cycle, 1, "{}", new string('a', 64), "{}", new string('b', 64), [], await StampAsync(portal, World.Admin1)));
        await db.SaveChangesAsync();
    });

    public static Task DecreeAsync(PortalFixture portal) => ChangeAsync(portal, (r, _) => r.EnterDecree("188.44/K.215/2024", new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 2)));

    public static async Task RequestAsync(PortalFixture portal, string email)
    {
        var stamp = await StampAsync(portal, email);
        await ChangeAsync(portal, (r, _) => r.RequestPublication(stamp));
    }

    public static async Task PublishAsync(PortalFixture portal)
    {
        await DecreeAsync(portal);
        await RequestAsync(portal, World.Admin1);
        var stamp = await StampAsync(portal, World.Admin2);
        await ChangeAsync(portal, (r, cycle) => r.ConfirmPublication(cycle, stamp));
    }

    private static Task ChangeAsync(PortalFixture portal, Action<AssessmentResult, AssessmentCycle> change) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
        change(await db.Results.SingleAsync(r => r.CycleId == cycle.Id), cycle);
        await db.SaveChangesAsync();
    });

    private static async Task<Stamp> StampAsync(PortalFixture portal, string email) => new(await portal.World.IdOfAsync(email), portal.Clock.Now.UtcDateTime);
}
