using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Setup;

/// <summary>A portal whose cycle is in the phase submission, its rules not confirmed.</summary>
public sealed class SetupPortal : IAsyncLifetime
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

    public Task EmptyCycleAsync(int year) => Portal.WithDbAsync(async db =>
    {
        db.Cycles.Add(AssessmentCycle.FromNothing(World.NewId(), new CycleYears(year, year - 1, "Asia/Makassar"), "65", "Kalimantan Utara"));
        await db.SaveChangesAsync();
    });

    /// <summary>Opens the page as the first admin and sends the form of its main part. Of a field given twice, the later value counts.</summary>
    public async Task<Page> SendAsync(string url, params (string Name, string? Value)[] fields)
    {
        using var browser = await Portal.SignInAsAsync(World.Admin1);
        return await browser.SubmitAsync(await browser.GetAsync(url), "main form", [.. fields.GroupBy(f => f.Name).Select(f => f.Last())]);
    }

    /// <summary>The notice on the page that the redirect leads to.</summary>
    public async Task<string> NoticeOfAsync(string url, params (string Name, string? Value)[] fields)
    {
        using var browser = await Portal.SignInAsAsync(World.Admin1);
        var answer = await browser.SubmitAsync(await browser.GetAsync(url), "main form", fields);
        answer.Location.Should().NotBeNull($"the page said: {string.Join(" ", answer.Errors)}");
        return (await browser.GetAsync(answer.Location!.Split('#')[0])).TextOf(".notice--page");
    }

    public async Task<AuditEntry> LastAsync(string happened) => (await Portal.TrailAsync()).Last(e => e.Event == happened);
}
