using StuntingAssessment.Web.Features.Accounts.Password;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Features.Accounts.Password;

public sealed class ForgottenPasswordTests : IAsyncLifetime
{
    private const string Unknown = "tidak.ada@contoh.invalid";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        portal.Settings["Mail:Host"] = "127.0.0.1";
        portal.Settings["Mail:Port"] = "25";
        portal.Settings["Mail:From"] = "portal@contoh.invalid";
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_known_and_an_unknown_address_get_the_same_answer_and_one_gets_a_mail()
    {
        var known = await AskAsync(World.Verifier);
        var unknown = await AskAsync(Unknown);

        known.Should().Be(unknown);
        known.Should().Contain("Bila alamat itu punya akun yang aktif");
        (await portal.ReadAsync(db => db.OutboxMails.Select(m => m.ToAddress).ToListAsync())).Should().Equal(World.Verifier);
        (await portal.ReadAsync(db => db.AccountLinks.Select(l => l.Kind).ToListAsync())).Should().Equal(AccountLinkKind.Reset);
        (await portal.TrailAsync()).Count(e => e.Event == "PasswordResetAsked").Should().Be(2);
    }

    [Theory]
    [InlineData(World.Verifier)]
    [InlineData(Unknown)]
    public async Task Neither_answer_comes_sooner_than_the_time_both_are_given(string email)
    {
        await AskAsync(World.Observer);
        var tolerance = TimeSpan.FromMilliseconds(20);
        (await TimeAsync(email)).Should().BeGreaterThan(SendResetLink.AtLeast - tolerance);
    }

    [Fact]
    public async Task A_mailbox_is_not_filled()
    {
        await AskAsync(World.Verifier);
        await AskAsync(World.Verifier);
        (await MailsAsync()).Should().Be(1);

        portal.Clock.Advance(TimeSpan.FromMinutes(6));
        await AskAsync(World.Verifier);
        (await MailsAsync()).Should().Be(2);
    }

    [Fact]
    public async Task A_closed_account_gets_none_and_an_invited_one_neither()
    {
        await portal.WithDbAsync(db => db.Users.Where(u => u.Email == World.Verifier).ExecuteUpdateAsync(s => s.SetProperty(u => u.ClosedAt, portal.Clock.Now.UtcDateTime)));
        await portal.WithDbAsync(db => db.Users.Where(u => u.Email == World.Observer).ExecuteUpdateAsync(s => s.SetProperty(u => u.PasswordHash, (string?)null)));

        await AskAsync(World.Verifier);
        await AskAsync(World.Observer);

        (await MailsAsync()).Should().Be(0);
    }

    [Fact]
    public async Task Without_a_server_the_page_says_whom_to_ask()
    {
        await using var silent = new PortalFixture();
        await silent.InitializeAsync();
        await silent.World.BeginAsync();
        using var browser = silent.Anonymous();
        (await browser.GetAsync("/masuk")).Document.QuerySelector("main a[href='/lupa-sandi']").Should().NotBeNull();

        var page = await browser.GetAsync("/lupa-sandi");

        page.Text.Should().Contain("Mintalah tautan kepada admin provinsi");
        page.HasForm("main form").Should().BeFalse();
    }

    [Fact]
    public async Task Says_what_is_wrong_with_an_address()
    {
        using var browser = portal.Anonymous();

        (await browser.SubmitAsync(await browser.GetAsync("/lupa-sandi"), "main form")).Errors.Should().Contain("Isi alamat surel Anda.");
    }

    private async Task<TimeSpan> TimeAsync(string email)
    {
        using var browser = portal.Anonymous();
        var form = await browser.GetAsync("/lupa-sandi");
        var watch = System.Diagnostics.Stopwatch.StartNew();
        await browser.SubmitAsync(form, "main form", ("Email", email));
        return watch.Elapsed;
    }

    private async Task<string> AskAsync(string email)
    {
        using var browser = portal.Anonymous();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/lupa-sandi"), "main form", ("Email", email));
        answer.Status.Should().Be(HttpStatusCode.Redirect);
        answer.Location.Should().Be("/masuk");
        return (await browser.GetAsync("/masuk")).TextOf(".notice--page");
    }

    private Task<int> MailsAsync() => portal.ReadAsync(db => db.OutboxMails.CountAsync());
}
