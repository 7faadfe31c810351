namespace StuntingAssessment.Web.Tests.Features.People.Users;

/// <summary>The usual cast in a portal of its own, and an admin at the browser.</summary>
public abstract class PeoplePortal : IAsyncLifetime
{
    protected PortalFixture Portal { get; } = new();

    protected Browser Admin { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Portal.InitializeAsync();
        await Portal.World.BeginAsync();
        Admin = await Portal.SignInAsAsync(World.Admin1);
    }

    public async Task DisposeAsync()
    {
        Admin.Dispose();
        await Portal.DisposeAsync();
    }

    protected async Task<string> PageOfAsync(string email) => $"/pengguna/{await Portal.World.IdOfAsync(email)}";

    /// <summary>Makes a link for the person and returns its path.</summary>
    protected async Task<string> LinkForAsync(string email)
    {
        var page = await PageOfAsync(email);
        var answer = await Admin.SubmitAsync(await Admin.GetAsync(page), $"form[action='{page}/tautan']");
        answer.Location.Should().Be(page);
        return LinkOn(await Admin.GetAsync(page))!;
    }

    protected static string? LinkOn(Page page) =>
        page.Document.QuerySelector("#tautan")?.GetAttribute("value") is { } address ? new Uri(address).AbsolutePath : null;

    protected async Task<Page> UseAsync(string link, string password)
    {
        using var browser = Portal.Anonymous();
        return await browser.SubmitAsync(await browser.GetAsync(link), $"form[action='{link}']", ("Form.Password", password), ("Form.Repeated", password));
    }

    protected async Task<bool> CanSignInAsync(string email, string password)
    {
        using var browser = Portal.Anonymous();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", email), ("Password", password));
        return answer.Location is not null;
    }
}
