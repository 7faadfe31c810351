namespace StuntingAssessment.Browser.Tests.Support;

/// <summary>
/// A test in browsers. What pages complained of on the way, and what axe found, is told at the end and all at once: beside a step that failed,
/// not instead of it.
/// </summary>
public abstract class Story<TPortal>(TPortal portal) : IClassFixture<TPortal>, IAsyncLifetime
    where TPortal : RunningPortal
{
    private readonly List<Visitor> visitors = [];

    protected TPortal Portal => portal;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var visitor in visitors)
        {
            await visitor.DisposeAsync();
        }

        visitors.SelectMany(v => v.Complaints).Distinct().Should().BeEmpty("no page should complain");
    }

    /// <summary>Somebody without an account opens a browser.</summary>
    protected async Task<Visitor> ComeAsync(bool withScripts = true)
    {
        var visitor = await Visitor.ComeAsync(portal, withScripts);
        visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Somebody of the demo signs in by the sign-in page, as a person does.</summary>
    protected async Task<Visitor> SignInAsync(string account, bool withScripts = true)
    {
        var visitor = await ComeAsync(withScripts);
        await visitor.SignInAsync($"{account}@contoh.invalid", ((DemoPortal)(RunningPortal)portal).Password);
        return visitor;
    }
}
