using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

/// <summary>A portal whose cycle is in the phase submission, its rules not confirmed.</summary>
public sealed class CyclePortal : IAsyncLifetime
{
    public const string Url = "/penilaian/2024";

    public PortalFixture Portal { get; } = new();

    public World World => Portal.World;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await World.BeginAsync(Phase.Submission);
    }

    public async Task DisposeAsync() => await Portal.DisposeAsync();

    /// <summary>Opens the page as the first admin and sends its form.</summary>
    public async Task<Page> SendAsync(string url, string form, params (string Name, string? Value)[] fields)
    {
        using var browser = await Portal.SignInAsAsync(World.Admin1);
        return await browser.SubmitAsync(await browser.GetAsync(url), form, fields);
    }

    /// <summary>The page that the redirect leads to, for a person who may read it.</summary>
    public async Task<string> NoticeOfAsync(string url, string form, params (string Name, string? Value)[] fields)
    {
        using var browser = await Portal.SignInAsAsync(World.Admin1);
        var answer = await browser.SubmitAsync(await browser.GetAsync(url), form, fields);
        answer.Location.Should().NotBeNull($"the page said: {string.Join(" ", answer.Errors)}");
        return (await browser.GetAsync(answer.Location!.Split('#')[0])).TextOf(".notice--page");
    }

    public async Task<AuditEntry> LastAsync(string happened) => (await Portal.TrailAsync()).Last(e => e.Event == happened);

    public async Task<int> CountAsync(string happened) => (await Portal.TrailAsync()).Count(e => e.Event == happened);
}
