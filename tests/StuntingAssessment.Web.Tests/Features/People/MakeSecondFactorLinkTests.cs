using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Features.People.Cli;

namespace StuntingAssessment.Web.Tests.Features.People;

public sealed class MakeSecondFactorLinkTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Makes_a_link_that_asks_for_the_password()
    {
        var (browser, _, _) = await Authenticator.SetUpAsync(portal, World.Admin1);

        var link = await RunAsync(World.Admin1);

        link.Should().StartWith("http://portal.test/tautan/").And.EndWith("/dua-langkah");
        (await browser.GetAsync(new Uri(link).AbsolutePath)).Heading.Should().Be("Lepas masuk dua langkah");
        var entry = (await portal.TrailAsync())[^1];
        (entry.Event, entry.ActorName).Should().Be(("AccountLinkMade", "sistem"));
        browser.Dispose();
    }

    [Theory]
    [InlineData(World.Admin2)]
    [InlineData("tidak.ada@contoh.invalid")]
    public async Task Says_when_there_is_nothing_to_take_away(string email)
    {
        var run = () => RunAsync(email);

        (await run.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Contain(email);
    }

    private Task<string> RunAsync(string email) => portal.WithAsync(services => services.GetRequiredService<MakeSecondFactorLink>().RunAsync(email, CancellationToken.None));
}
