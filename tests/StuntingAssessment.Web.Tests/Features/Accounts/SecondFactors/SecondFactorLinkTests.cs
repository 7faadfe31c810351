using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Accounts.SecondFactors;

public sealed class SecondFactorLinkTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Link_and_password_together_lead_to_a_new_set_up()
    {
        var (lost, phone, codes) = await Authenticator.SetUpAsync(portal, World.Verifier);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var link = await LinkAsync(admin, "tautan-dua-langkah");
        using var browser = portal.Anonymous();

        var wrong = await browser.SubmitAsync(await browser.GetAsync(link), "main form", ("Form.Password", "bukan ini orangnya"));
        wrong.Errors.Should().Contain("Kata sandi ini tidak benar.");
        (await KeyAsync()).Should().NotBeNull("the link alone does nothing");
        var done = await browser.SubmitAsync(wrong, "main form", ("Form.Password", World.Password));

        done.Location.Should().Be("/akun/dua-langkah");
        (await browser.GetAsync("/akun/dua-langkah")).Heading.Should().Be("Aktifkan masuk dua langkah");
        (await KeyAsync()).Should().BeNull();
        (await lost.GetAsync("/akun")).Location.Should().StartWith("/masuk", "all sessions end");
        (await portal.TrailAsync()).Select(e => e.Event).Should().ContainInOrder("AccountLinkMade", "SignInRefused", "SecondFactorReset", "SignedIn");
        (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.NotFound, "it is used up");
        lost.Dispose();
    }

    [Fact]
    public async Task A_password_link_never_switches_it_off()
    {
        var (browser, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var link = await LinkAsync(admin, "tautan");
        using var person = portal.Anonymous();

        await person.SubmitAsync(await person.GetAsync(link), "main form", ("Form.Password", "gunung rinjani 3726 m"), ("Form.Repeated", "gunung rinjani 3726 m"));

        (await KeyAsync()).Should().NotBeNull();
        var half = await person.SubmitAsync(await person.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", World.Verifier), ("Password", "gunung rinjani 3726 m"));
        half.Location.Should().StartWith("/masuk/kode");
        (await browser.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        browser.Dispose();
    }

    [Fact]
    public async Task Each_kind_of_link_does_its_own_work_only()
    {
        var (browser, _, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var ofPassword = await LinkAsync(admin, "tautan");
        var ofFactor = await LinkAsync(admin, "tautan-dua-langkah");
        using var person = portal.Anonymous();

        (await person.GetAsync(ofPassword + "/dua-langkah")).Status.Should().Be(HttpStatusCode.NotFound);
        (await person.GetAsync(ofPassword)).Status.Should().Be(HttpStatusCode.OK, "the one does not revoke the other");
        var token = (await person.GetAsync(ofPassword)).AntiforgeryToken!;
        var misused = await person.PostAsync(ofFactor.Replace("/dua-langkah", "", StringComparison.Ordinal), ("__RequestVerificationToken", token), ("Form.Password", "gunung rinjani 3726 m"), ("Form.Repeated", "gunung rinjani 3726 m"));
        misused.Status.Should().Be(HttpStatusCode.NotFound);
        browser.Dispose();
    }

    [Fact]
    public async Task Guesses_at_the_password_count()
    {
        var (browser, _, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var link = await LinkAsync(admin, "tautan-dua-langkah");
        using var thief = portal.Anonymous();
        var page = await thief.GetAsync(link);
        for (var guess = 1; guess <= 5; guess++)
        {
            page = await thief.SubmitAsync(page, "main form", ("Form.Password", $"tebakan ke-{guess}"));
        }

        (await thief.SubmitAsync(page, "main form", ("Form.Password", World.Password))).Text.Should().Contain("Coba lagi 1 menit lagi.");
        (await KeyAsync()).Should().NotBeNull();
        browser.Dispose();
    }

    [Fact]
    public async Task Is_made_for_others_who_have_one_and_asks_the_admin_again()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var without = $"/pengguna/{await portal.World.IdOfAsync(World.Verifier)}/tautan-dua-langkah";
        await admin.SubmitAsync(await admin.GetAsync(without), $"form[action='{without}']");
        (await portal.ReadAsync(db => db.AccountLinks.CountAsync())).Should().Be(0, "there is nothing to take away");

        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        (await admin.GetAsync(without)).Location.Should().StartWith("/pastikan");
        foreach (var email in World.Without(Permission.ManagePeople))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(without)).Status.Should().Be(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task An_admin_makes_none_for_itself()
    {
        var (admin, _, _) = await Authenticator.SetUpAsync(portal, World.Admin1);
        var own = $"/pengguna/{await portal.World.IdOfAsync(World.Admin1)}/tautan-dua-langkah";

        await admin.SubmitAsync(await admin.GetAsync(own), $"form[action='{own}']");

        (await portal.ReadAsync(db => db.AccountLinks.CountAsync())).Should().Be(0);
        admin.Dispose();
    }

    [Fact]
    public async Task An_admin_ends_a_persons_sessions()
    {
        using var person = await portal.SignInAsAsync(World.Verifier);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        var id = await portal.World.IdOfAsync(World.Verifier);
        var page = await admin.GetAsync($"/pengguna/{id}");
        page.Text.Should().Contain("masuk di 1 perangkat");

        await admin.SubmitAsync(page, $"form[action='/pengguna/{id}/sesi']");

        (await person.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        (await portal.TrailAsync())[^1].Event.Should().Be("SessionsEndedByAdmin");
        (await admin.GetAsync($"/pengguna/{id}")).Text.Should().Contain("tidak sedang masuk");
    }

    private async Task<string> LinkAsync(Browser admin, string kind)
    {
        var id = await portal.World.IdOfAsync(World.Verifier);
        var url = $"/pengguna/{id}/{kind}";
        var form = await admin.GetAsync(kind == "tautan" ? $"/pengguna/{id}" : url);
        await admin.SubmitAsync(form, $"form[action='{url}']");
        var address = (await admin.GetAsync($"/pengguna/{id}")).Document.QuerySelector("#tautan")!.GetAttribute("value")!;
        return new Uri(address).AbsolutePath;
    }

    private Task<string?> KeyAsync() => portal.ReadAsync(db => db.Users.Where(u => u.Email == World.Verifier).Select(u => u.SecondFactorKey).SingleAsync());
}
