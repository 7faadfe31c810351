using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Results;

/// <summary>Who is refused, at every address of ranking, plenary and result: before antiforgery, binding and phase.</summary>
public sealed class RefusalsTests(RefusalsTests.Frozen frozen) : IClassFixture<RefusalsTests.Frozen>
{
    private readonly PortalFixture portal = frozen.Portal;

    public static TheoryData<string, Permission, bool> Addresses { get; } = new()
    {
        { Links.Ranking(2024), Permission.ViewRanking, false },
        { Links.RankingCsv(2024), Permission.ViewRanking, false },
        { Links.RankReason(2024, World.Bulungan), Permission.ViewRanking, false },
        { Links.Results(2024), Permission.ViewRanking, false },
        { Links.Moderation(2024, World.Bulungan, "PRES"), Permission.DecidePlenary, true },
        { Links.ModerationWithdrawal(2024, World.Bulungan, "PRES"), Permission.DecidePlenary, true },
        { Links.TieOrder(2024, 1), Permission.DecidePlenary, true },
        { Links.TieOrderWithdrawal(2024, World.Bulungan), Permission.DecidePlenary, true },
        { Links.ResultFreeze(2024), Permission.ManageResults, true },
        { Links.ResultUnfreeze(2024), Permission.ManageResults, true },
        { Links.ResultDecree(2024), Permission.ManageResults, true },
        { Links.ResultPublicationRequest(2024), Permission.ManageResults, true },
        { Links.ResultPublicationWithdrawal(2024), Permission.ManageResults, true },
        { Links.ResultPublication(2024), Permission.ConfirmPublication, true },
        { Links.RegencyResult(2024, World.Bulungan), Permission.ViewRegencyResult, false },
    };

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Whoever_lacks_the_permission_gets_403_and_the_signed_out_are_led_to_sign_in(string url, Permission permission, bool isPosted)
    {
        World.Without(permission).Should().NotBeEmpty();
        foreach (var email in World.Without(permission))
        {
            var browser = await frozen.BrowserAsync(email);
            (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} asks {url}");
            if (isPosted)
            {
                (await browser.PostAsync(url)).Status.Should().Be(HttpStatusCode.Forbidden, $"{email} posts {url}");
            }
        }

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync(url)).Location.Should().StartWith(Links.SignIn);
    }

    [Fact]
    public async Task An_unknown_year_regency_component_or_rank_is_not_found()
    {
        var chair = await frozen.BrowserAsync(World.Chair);
        var admin = await frozen.BrowserAsync(World.Admin1);
        foreach (var url in new[] { Links.Ranking(1999), Links.RankReason(2024, "65.99"), Links.Results(1999), Links.Moderation(2024, "65.99", "PRES"), Links.Moderation(2024, World.Bulungan, "DOC"), Links.Moderation(2024, World.Bulungan, "XX"), Links.TieOrder(2024, 1), Links.TieOrderWithdrawal(2024, World.Bulungan), Links.ModerationWithdrawal(2024, World.Bulungan, "PRES") })
        {
            (await chair.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound, url);
        }

        (await admin.GetAsync(Links.ResultFreeze(1999))).Status.Should().Be(HttpStatusCode.NotFound);
        (await admin.GetAsync(Links.RegencyResult(2024, World.Bulungan))).Status.Should().Be(HttpStatusCode.NotFound, "nothing is published");
    }

    [Fact]
    public async Task A_post_without_the_forms_token_is_refused()
    {
        var admin = await frozen.BrowserAsync(World.Admin1);

        (await admin.PostAsync(Links.ResultFreeze(2024), ("Version", Guid.Empty.ToString()))).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    public sealed class Frozen : IAsyncLifetime
    {
        private readonly Dictionary<string, Browser> browsers = [];

        public PortalFixture Portal { get; } = new();

        public async Task InitializeAsync()
        {
            await Portal.InitializeAsync();
            await Portal.World.ReadyToFreezeAsync();
            await Portal.FrozenAsync();
        }

        public Task DisposeAsync() => Portal.DisposeAsync();

        public async Task<Browser> BrowserAsync(string email) => browsers.TryGetValue(email, out var known) ? known : browsers[email] = await Portal.SignInAsAsync(email);
    }
}
