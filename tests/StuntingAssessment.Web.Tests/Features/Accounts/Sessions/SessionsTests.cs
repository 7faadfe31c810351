using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Tests.Features.Accounts.Sessions;

public sealed class SessionsTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Shows_where_one_is_signed_in_this_one_first()
    {
        using var phone = await portal.SignInAsAsync(World.Verifier);
        portal.Clock.Advance(TimeSpan.FromMinutes(3));
        using var browser = await portal.SignInAsAsync(World.Verifier);
        using var somebody = await portal.SignInAsAsync(World.Observer);

        var page = await browser.GetAsync("/akun/sesi");

        page.Heading.Should().Be("Sesi Anda");
        page.TextsOf(".card").Should().HaveCount(2);
        page.TextsOf(".card")[0].Should().Contain("Sesi ini").And.Contain("Terakhir terlihat sekarang");
        page.TextsOf(".card")[1].Should().NotContain("Sesi ini").And.Contain("Masuk");
    }

    [Fact]
    public async Task One_can_be_ended()
    {
        using var lost = await portal.SignInAsAsync(World.Verifier);
        var other = await portal.ReadAsync(db => db.UserSessions.Select(s => s.Id).SingleAsync());
        using var browser = await portal.SignInAsAsync(World.Verifier);
        using var third = await portal.SignInAsAsync(World.Verifier);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/sesi"), $"form[action='/akun/sesi/{other}/akhir']");

        answer.Location.Should().Be("/akun/sesi");
        (await lost.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        (await browser.GetAsync("/akun")).Status.Should().Be(HttpStatusCode.OK);
        (await third.GetAsync("/akun")).Status.Should().Be(HttpStatusCode.OK);
        (await portal.TrailAsync())[^1].Event.Should().Be("SessionEnded");
    }

    [Fact]
    public async Task Anothers_is_not_found()
    {
        using var theirs = await portal.SignInAsAsync(World.Verifier);
        var foreign = await portal.ReadAsync(db => db.UserSessions.Select(s => s.Id).SingleAsync());
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var answer = await browser.PostAsync($"/akun/sesi/{foreign}/akhir");

        answer.Status.Should().Be(HttpStatusCode.NotFound);
        (await theirs.GetAsync("/akun")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task All_others_can_be_ended_without_a_new_password()
    {
        using var other = await portal.SignInAsAsync(World.Observer);
        using var browser = await portal.SignInAsAsync(World.Observer);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/sesi"), "form[action='/akun/sesi']");

        answer.Location.Should().Be("/akun/sesi");
        (await browser.GetAsync("/akun/sesi")).TextsOf(".card").Should().ContainSingle();
        (await other.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        (await portal.TrailAsync())[^1].Event.Should().Be("SessionsEnded");
    }

    [Fact]
    public async Task Signing_out_ends_it_on_the_server_too()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        await browser.SubmitAsync(await browser.GetAsync("/akun"), "form[action='/keluar']");

        (await portal.ReadAsync(db => db.UserSessions.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Ends_by_itself_when_nobody_uses_it()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);
        portal.Clock.Advance(PortalSessions.Lasts - TimeSpan.FromMinutes(1));
        (await browser.GetAsync("/akun")).Status.Should().Be(HttpStatusCode.OK);

        portal.Clock.Advance(PortalSessions.Lasts);

        (await browser.GetAsync("/akun")).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task Last_seen_is_written_every_few_minutes_only_and_without_an_entry()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);
        var entries = (await portal.TrailAsync()).Count;
        async Task<int> QueriesAsync()
        {
            portal.Queries.Reset();
            await browser.GetAsync("/akun/sesi");
            return portal.Queries.Count;
        }

        var atOnce = await QueriesAsync();
        portal.Clock.Advance(PortalSessions.SeenEvery);
        var later = await QueriesAsync();
        var again = await QueriesAsync();

        later.Should().Be(atOnce + 1);
        again.Should().Be(atOnce);
        (await portal.ReadAsync(db => db.UserSessions.Select(s => s.LastSeenAt).SingleAsync())).Should().Be(portal.Clock.Now.UtcDateTime);
        (await portal.TrailAsync()).Should().HaveCount(entries);
    }

    [Fact]
    public async Task Signing_in_never_takes_over_a_session_that_the_browser_brings()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);
        var before = await portal.ReadAsync(db => db.UserSessions.Select(s => s.Id).SingleAsync());
        using var attacker = portal.Anonymous();
        var page = await attacker.GetAsync("/masuk");

        await attacker.SubmitAsync(page, "form[action^='/masuk']", ("Email", World.Verifier), ("Password", World.Password));

        var ids = await portal.ReadAsync(db => db.UserSessions.Select(s => s.Id).ToListAsync());
        ids.Should().HaveCount(2).And.OnlyHaveUniqueItems().And.Contain(before);
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36", "Chrome di Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0", "Edge di Windows")]
    [InlineData("Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36", "Chrome di Android")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1", "Safari di iPhone")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0", "Firefox di Linux")]
    [InlineData("curl/8.5.0", "Peramban lain")]
    [InlineData(null, "Peramban lain")]
    public void A_device_in_words(string? userAgent, string words) => DeviceWords.Of(userAgent).Should().Be(words);
}
