namespace StuntingAssessment.Web.Tests.Features.People.Users;

/// <summary>Accounts that nobody used for 180 days.</summary>
public sealed class DormancyTests : PeoplePortal
{
    private const string Refusal = "Alamat surel atau kata sandi tidak benar. Periksa keduanya, lalu coba lagi.";

    private async Task<Page> SignInAsync(string email, string password = World.Password)
    {
        using var browser = Portal.Anonymous();
        return await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", email), ("Password", password));
    }

    [Fact]
    public async Task Are_refused_like_a_wrong_password_until_a_new_link_opens_them()
    {
        (await SignInAsync(World.Verifier)).Location.Should().Be("/beranda");
        Portal.Clock.SetLocalNoon(2024, 10, 28);
        (await SignInAsync(World.Verifier)).Location.Should().Be("/beranda", "179 days later it is still awake");
        (await SignInAsync(World.Admin1)).Location.Should().Be("/beranda");
        Portal.Clock.SetLocalNoon(2025, 4, 27);

        using var admin = await Portal.SignInAsAsync(World.Admin1);
        var refused = await SignInAsync(World.Verifier);
        refused.TextsOf(".error-summary li").Should().Equal(Refusal);
        var wrong = await SignInAsync(World.Admin1, "bukan kata sandinya 99");
        wrong.TextsOf(".error-summary li").Should().Equal(Refusal);
        (await Portal.TrailAsync()).Should().Contain(e => e.Event == "SignInRefused" && e.Payload.Contains("lama tidak dipakai", StringComparison.Ordinal));

        var url = await PageOfAsync(World.Verifier);
        var page = await admin.GetAsync(url);
        page.Text.Should().Contain("Terkunci karena lama tidak dipakai");
        (await admin.GetAsync("/pengguna?keadaan=lama-tidak-dipakai&cari=tim+teknis")).Row("Tim Teknis Satu")[3].Should().Be("Terkunci, lama tidak dipakai");
        await admin.SubmitAsync(page, $"form[action='{url}/tautan']");
        (await SignInAsync(World.Verifier)).TextsOf(".error-summary li").Should().Equal([Refusal], "the link alone opens nothing");
        (await UseAsync(LinkOn(await admin.GetAsync(url)) ?? await LinkAgainAsync(admin, url), "sandi baru yang panjang 7")).Location.Should().Be("/masuk");

        (await SignInAsync(World.Verifier, "sandi baru yang panjang 7")).Location.Should().Be("/beranda");
        (await admin.GetAsync("/pengguna?keadaan=lama-tidak-dipakai")).Text.Should().NotContain("Tim Teknis Satu");
    }

    [Fact]
    public async Task The_last_admin_is_not_locked_and_the_others_are_once_one_is_awake()
    {
        Portal.Clock.SetLocalNoon(2025, 6, 1);

        (await SignInAsync(World.Admin2)).Location.Should().Be("/beranda", "no admin was awake");
        (await SignInAsync(World.Admin1)).TextsOf(".error-summary li").Should().Equal(Refusal);
    }

    [Fact]
    public async Task A_closed_account_that_is_opened_again_is_awake()
    {
        await Portal.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == World.Observer)).ClosedAt = Portal.Clock.Now.UtcDateTime;
            await db.SaveChangesAsync();
        });
        Portal.Clock.SetLocalNoon(2025, 6, 1);
        using var admin = await Portal.SignInAsAsync(World.Admin1);
        var url = await PageOfAsync(World.Observer);

        (await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}/pembukaan']")).Location.Should().Be(url);

        (await SignInAsync(World.Observer)).Location.Should().Be("/beranda");
    }

    [Theory]
    [InlineData("0", true)]
    [InlineData("30", false)]
    public async Task The_days_are_a_setting(string days, bool isAwake)
    {
        using var portal = new PortalFixture();
        portal.Settings["Security:DormantAfterDays"] = days;
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
        portal.Clock.SetLocalNoon(2024, 6, 10);
        (await portal.SignInAsAsync(World.Admin1)).Dispose();

        using var browser = portal.Anonymous();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", World.Verifier), ("Password", World.Password));

        (answer.Status == HttpStatusCode.Redirect).Should().Be(isAwake);
        await ((IAsyncLifetime)portal).DisposeAsync();
    }

    private static async Task<string> LinkAgainAsync(Browser admin, string url)
    {
        await admin.SubmitAsync(await admin.GetAsync(url), $"form[action='{url}/tautan']");
        return LinkOn(await admin.GetAsync(url))!;
    }
}
