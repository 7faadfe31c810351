using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Tests.Features.People.Users;

namespace StuntingAssessment.Web.Tests.Features.People.Invitations;

public sealed class InvitationTests : PeoplePortal
{
    private const string Form = "form[action='/pengguna/baru']";
    private const string Email = "rini@contoh.invalid";

    private Task<Page> InviteAsync(params (string, string?)[] more) => InviteAsync(Email, more);

    private async Task<Page> InviteAsync(string email, params (string, string?)[] more) =>
        await Admin.SubmitAsync(await Admin.GetAsync("/pengguna/baru"), Form, [("Name", "Rini Wulandari"), ("Email", email), .. more]);

    [Fact]
    public async Task The_link_is_shown_once_and_leads_in()
    {
        var answer = await InviteAsync(("Role", "RegencyCoordinator"), ("RegencyCode", World.Malinau));

        answer.Location.Should().StartWith("/pengguna/");
        var shown = await Admin.GetAsync(answer.Location!);
        shown.Document.QuerySelector("#tautan")!.GetAttribute("value").Should().StartWith("http://portal.test/tautan/");
        var link = LinkOn(shown)!;
        LinkOn(await Admin.GetAsync(answer.Location!)).Should().BeNull("it is shown once");
        (await Portal.ReadAsync(db => db.AccountLinks.AnyAsync(l => l.TokenHash.Contains(link.Substring(8))))).Should().BeFalse();
        (await Portal.TrailAsync()).TakeLast(3).Select(e => e.Event).Should().BeEquivalentTo("AssignmentGiven", "PersonInvited", "AccountLinkMade");
        (await CanSignInAsync(Email, World.Password)).Should().BeFalse();

        (await UseAsync(link, World.Password)).Location.Should().Be("/masuk");

        using var browser = await Portal.SignInAsAsync(Email);
        (await browser.GetAsync("/akun")).Text.Should().Contain("Koordinator Kabupaten Malinau").And.Contain("sejak 2 Mei 2024");
        (await Portal.TrailAsync()).Should().Contain(e => e.Event == "AccountLinkUsed" && e.ActorName == "Rini Wulandari");
    }

    [Fact]
    public async Task A_used_a_revoked_an_expired_a_tampered_link_and_that_of_a_closed_account_get_the_same_answer()
    {
        var person = (await InviteAsync()).Location!;
        var revoked = LinkOn(await Admin.GetAsync(person))!;
        var used = await LinkForAsync(Email);
        (await UseAsync(used, World.Password)).Location.Should().Be("/masuk");
        var expired = await LinkForAsync(Email);
        Portal.Clock.Advance(TimeSpan.FromHours(24));
        Admin.Dispose();
        using var admin = await Portal.SignInAsAsync(World.Admin1);
        var other = (await admin.SubmitAsync(await admin.GetAsync("/pengguna/baru"), Form, ("Name", "Ditutup"), ("Email", "tutup@contoh.invalid"))).Location!;
        var closed = LinkOn(await admin.GetAsync(other))!;
        (await admin.SubmitAsync(await admin.GetAsync(other + "/penutupan"), $"form[action='{other}/penutupan']", ("Reason", "keliru"))).Location.Should().Be(other);

        using var browser = Portal.Anonymous();
        var bodies = new List<string>();
        foreach (var link in new[] { revoked, used, expired, closed, expired[..^1] + (expired[^1] == 'A' ? 'B' : 'A'), "/tautan/x" })
        {
            var page = await browser.GetAsync(link);
            page.Status.Should().Be(HttpStatusCode.NotFound, link);
            page.Heading.Should().Be("Tautan ini tidak berlaku");
            bodies.Add(page.Text);
        }

        bodies.Distinct().Should().ContainSingle();
    }

    [Fact]
    public async Task Lasts_seven_days_to_the_second()
    {
        var link = LinkOn(await Admin.GetAsync((await InviteAsync()).Location!))!;
        using var browser = Portal.Anonymous();

        Portal.Clock.Advance(TimeSpan.FromDays(7) - TimeSpan.FromSeconds(1));
        (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.OK);
        Portal.Clock.Advance(TimeSpan.FromSeconds(1));
        (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_many_who_use_one_link_at_once_one_does()
    {
        var link = LinkOn(await Admin.GetAsync((await InviteAsync()).Location!))!;
        var browsers = Enumerable.Range(0, 5).Select(_ => Portal.Anonymous()).ToList();
        var pages = new List<Page>();
        foreach (var browser in browsers)
        {
            pages.Add(await browser.GetAsync(link));
        }

        var answers = await Task.WhenAll(browsers.Select((b, i) =>
            b.SubmitAsync(pages[i], $"form[action='{link}']", ("Form.Password", $"kata sandi orang {i}"), ("Form.Repeated", $"kata sandi orang {i}"))));

        answers.Count(a => a.Location == "/masuk").Should().Be(1);
        answers.Count(a => a.Status == HttpStatusCode.NotFound).Should().Be(4);
        browsers.ForEach(b => b.Dispose());
    }

    [Fact]
    public async Task The_link_keeps_the_rules_for_passwords_and_stays_good_after_a_refusal()
    {
        var link = LinkOn(await Admin.GetAsync((await InviteAsync()).Location!))!;

        (await UseAsync(link, "pendek")).TextsOf(".error-summary li").Should().Contain("Kata sandi paling sedikit 12 karakter.");
        (await UseAsync(link, "")).TextsOf(".error-summary li").Should().Equal("Isi kata sandi baru.", "Ulangi kata sandi baru.");
        (await UseAsync(link, World.Password)).Location.Should().Be("/masuk");
    }

    [Fact]
    public async Task Links_are_limited_per_minute()
    {
        var strict = new PortalFixture { Settings = { ["RateLimits:LinkPerMinute"] = "2" } };
        await strict.InitializeAsync();
        await strict.World.PersonAsync(World.Observer, "Pengamat");
        using (var browser = strict.Anonymous())
        {
            (await browser.GetAsync("/tautan/a")).Status.Should().Be(HttpStatusCode.NotFound);
            (await browser.GetAsync("/tautan/b")).Status.Should().Be(HttpStatusCode.NotFound);
            (await browser.GetAsync("/tautan/c")).Status.Should().Be(HttpStatusCode.TooManyRequests);
        }

        await strict.DisposeAsync();
    }

    [Fact]
    public async Task An_empty_form_says_in_Indonesian_what_is_missing()
    {
        var answer = await Admin.SubmitAsync(await Admin.GetAsync("/pengguna/baru"), Form, ("From", ""));

        answer.TextsOf(".error-summary li").Should().Equal("Isi nama orang yang diundang.", "Isi alamat surelnya.");
    }

    [Fact]
    public async Task An_address_in_use_is_refused_and_what_was_typed_stays()
    {
        var answer = await InviteAsync("PENGAMAT@contoh.invalid");

        answer.TextsOf(".error-summary li").Should().Equal("Alamat surel ini sudah dipakai akun lain. Cari orangnya di daftar pengguna.");
        answer.Document.QuerySelector("#Name")!.GetAttribute("value").Should().Be("Rini Wulandari");
    }

    [Theory]
    [InlineData("RegencyCoordinator", null, null, "Pilih kabupaten/kota koordinator ini.")]
    [InlineData("Observer", World.Malinau, null, "Peran ini tidak terikat pada satu kabupaten/kota.")]
    [InlineData("Panelist", null, null, "Pilih siklus penilaian.")]
    [InlineData("Observer", null, "2024", "Peran ini tidak terikat pada satu siklus.")]
    [InlineData("Panelist", null, "1999", "Siklus ini tidak ada.")]
    [InlineData("RegencyCoordinator", "99.99", null, "Kabupaten/kota ini tidak ada dalam daftar wilayah.")]
    [InlineData("Chair", null, "2024", "Ketua adalah seorang panelis: pilih Panelis dan beri tanda ketua.")]
    public async Task A_first_assignment_that_does_not_fit_makes_no_account(string role, string? regency, string? year, string sentence)
    {
        var answer = await InviteAsync(("Role", role), ("RegencyCode", regency ?? ""), ("Year", year ?? ""));

        answer.TextsOf(".error-summary li").Should().Equal(sentence);
        (await Portal.ReadAsync(db => db.Users.CountAsync())).Should().Be(16);
    }

    [Fact]
    public async Task A_reset_ends_the_sessions_lasts_a_day_and_unlocks()
    {
        using var session = await Portal.SignInAsAsync(World.Observer);
        for (var i = 0; i < 6; i++)
        {
            await CanSignInAsync(World.Observer, "salah");
        }

        var link = await LinkForAsync(World.Observer);
        (await session.GetAsync("/akun")).Status.Should().Be(HttpStatusCode.OK, "a link that nobody used changes nothing");
        Portal.Clock.Advance(TimeSpan.FromSeconds(30));
        (await UseAsync(link, "gunung rinjani 3726 m")).Location.Should().Be("/masuk");

        (await session.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        (await CanSignInAsync(World.Observer, World.Password)).Should().BeFalse();
        (await CanSignInAsync(World.Observer, "gunung rinjani 3726 m")).Should().BeTrue();
        var kept = await Portal.ReadAsync(db => db.AccountLinks.SingleAsync());
        (kept.ExpiresAt - kept.CreatedAt).Should().Be(TimeSpan.FromHours(24));
        kept.Kind.Should().Be(AccountLinkKind.Reset);
    }

    [Fact]
    public async Task The_page_of_the_person_tells_the_state_of_links_only()
    {
        await LinkForAsync(World.Observer);
        Portal.Clock.Advance(TimeSpan.FromMinutes(1));
        var link = await LinkForAsync(World.Observer);

        var page = await Admin.GetAsync(await PageOfAsync(World.Observer));

        page.TextsOf(".checklist__word").Should().Equal("Menunggu", "Digugurkan");
        page.Body.Should().NotContain(link).And.NotContain("/tautan/");
        page.TextsOf(".timeline p").Should().Contain("Admin Satu membuat tautan sekali pakai untuk sebuah akun.");
    }
}
