using System.Runtime.CompilerServices;

namespace StuntingAssessment.Web.Tests.Support;

public sealed class PortalFixtureTests
{
    [Fact]
    public async Task A_finished_portal_is_collected()
    {
        var finished = new List<WeakReference>();
        for (var i = 0; i < 3; i++)
        {
            finished.Add(await UsedAsync());
        }

        // Off the stack on which the last of them ended.
        await Task.Yield();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        finished.Select(p => p.IsAlive).Should().Equal(false, false, false);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> UsedAsync()
    {
        var portal = new PortalFixture();
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
        using (var admin = await portal.SignInAsAsync(World.Admin1))
        {
            (await admin.GetAsync("/pengguna")).Status.Should().Be(HttpStatusCode.OK);
        }

        var services = new WeakReference(portal.Services);
        await portal.DisposeAsync();
        return services;
    }
}
