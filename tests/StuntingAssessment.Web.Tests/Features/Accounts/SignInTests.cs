using System.Net;
using StuntingAssessment.Web.Tests.Support;

namespace StuntingAssessment.Web.Tests.Features.Accounts;

public sealed class SignInTests(PortalFixture portal) : IClassFixture<PortalFixture>, IAsyncLifetime
{
    public async Task InitializeAsync()
    {
        if (!await portal.ReadAsync(db => Task.FromResult(db.Users.Any())))
        {
            await portal.World.BeginAsync();
        }
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Leads_to_the_home_page_and_leaves_an_entry()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var last = (await portal.TrailAsync())[^1];
        last.Event.Should().Be("SignedIn");
        last.ActorName.Should().Be("Tim Teknis Satu");
    }

    [Theory]
    [InlineData("/penilaian/2024", "/penilaian/2024")]
    [InlineData("https://jahat.invalid/", "/beranda")]
    [InlineData("//jahat.invalid/", "/beranda")]
    [InlineData("/\\jahat.invalid/", "/beranda")]
    [InlineData("javascript:alert(1)", "/beranda")]
    public async Task Goes_back_to_own_pages_only(string asked, string expected)
    {
        using var browser = portal.Anonymous();
        var page = await browser.GetAsync("/masuk?kembali=" + Uri.EscapeDataString(asked));

        var answer = await browser.SubmitAsync(page, "form[action^='/masuk']", ("Email", World.Observer), ("Password", World.Password));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        answer.Location.Should().Be(expected);
    }
}
