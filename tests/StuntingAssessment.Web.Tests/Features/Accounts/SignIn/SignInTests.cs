using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Tests.Features.Accounts.SignIn;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Form = "form[action^='/masuk']";
    private const string Wrong = "Alamat surel atau kata sandi tidak benar. Periksa keduanya, lalu coba lagi.";
    private const string Unknown = "tidak.ada@contoh.invalid";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.PersonAsync(World.Verifier, "Tim Teknis Satu");
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Leads_to_the_home_page_and_leaves_an_entry()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var last = (await portal.TrailAsync())[^1];
        last.Event.Should().Be("SignedIn");
        last.ActorName.Should().Be("Tim Teknis Satu");
        (await browser.GetAsync("/masuk")).Location.Should().Be("/beranda");
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

        var answer = await browser.SubmitAsync(page, Form, ("Email", World.Verifier), ("Password", World.Password));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        answer.Location.Should().Be(expected);
        (await browser.GetAsync("/masuk?kembali=" + Uri.EscapeDataString(asked))).Location.Should().Be(expected);
    }

    [Fact]
    public async Task The_address_may_be_typed_in_any_case()
    {
        using var browser = await portal.SignInAsAsync(" VERIFIKATOR@contoh.Invalid ");
    }

    [Fact]
    public async Task An_empty_form_says_in_Indonesian_what_is_missing()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), Form);

        answer.TextsOf(".error-summary li").Should().Equal("Isi alamat surel Anda.", "Isi kata sandi Anda.");
    }

    [Fact]
    public async Task A_known_an_unknown_a_closed_and_an_invited_address_get_the_same_answers_and_are_locked_alike()
    {
        await portal.World.PersonAsync("ditutup@contoh.invalid", "Sudah Ditutup");
        await portal.WithDbAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.Email == "ditutup@contoh.invalid")).ClosedAt = portal.Clock.Now.UtcDateTime;
            db.Users.Add(PortalUser.Of(portal.World.NewId(), "Baru Diundang", "diundang@contoh.invalid", portal.Clock.Now.UtcDateTime));
            await db.SaveChangesAsync();
        });

        var bodies = new List<string>();
        foreach (var (email, password) in new[] { (World.Verifier, "salah sekali 123"), (Unknown, "salah sekali 123"), ("ditutup@contoh.invalid", World.Password), ("diundang@contoh.invalid", "") })
        {
            var said = new List<string>();
            for (var i = 1; i <= 7; i++)
            {
                said.Add(await TryAsync(email, password.Length == 0 ? "salah sekali 123" : password));
            }

            bodies.Add(string.Join('|', said));
        }

        bodies.Distinct().Should().ContainSingle();
        bodies[0].Split('|')[..4].Should().OnlyContain(s => s == Wrong);
        bodies[0].Split('|')[4..].Should().OnlyContain(s => s == "Terlalu banyak percobaan yang tidak berhasil dengan alamat ini. Coba lagi 1 menit lagi.");
        var trail = await portal.TrailAsync();
        trail.Where(e => e.Event == "SignInRefused").Should().HaveCount(20);
        trail.Where(e => e.Event == "SignInsLocked").Should().HaveCount(4);
        trail.Should().NotContain(e => e.Payload.Contains("tidak.ada", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_delay_grows_to_an_hour_and_ends_with_a_success()
    {
        foreach (var email in new[] { World.Verifier, Unknown })
        {
            for (var i = 1; i <= 4; i++)
            {
                (await TryAsync(email, "salah")).Should().Be(Wrong);
            }

            foreach (var minutes in new[] { 1, 2, 4, 8, 16, 32, 60, 60 })
            {
                (await TryAsync(email, "salah")).Should().Contain($"Coba lagi {minutes} menit lagi.");
                portal.Clock.Advance(TimeSpan.FromMinutes(minutes) - TimeSpan.FromSeconds(1));
                (await TryAsync(email, World.Password)).Should().Contain("Coba lagi 1 menit lagi.", "a right password does not open a waiting address");
                portal.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        using var browser = await portal.SignInAsAsync(World.Verifier);
        (await TryAsync(World.Verifier, "salah")).Should().Be(Wrong, "the row of refusals begins anew");
    }

    [Fact]
    public async Task Many_guesses_at_once_are_all_counted()
    {
        var browsers = Enumerable.Range(0, 12).Select(_ => portal.Anonymous()).ToList();
        var pages = new List<Page>();
        foreach (var browser in browsers)
        {
            pages.Add(await browser.GetAsync("/masuk"));
        }

        var answers = await Task.WhenAll(browsers.Select((b, i) => b.SubmitAsync(pages[i], Form, ("Email", World.Verifier), ("Password", $"tebakan {i}"))));

        answers.Count(a => a.Errors.Contains(Wrong)).Should().Be(SignInDelay.FreeRefusals);
        (await portal.ReadAsync(db => db.Users.SingleAsync(u => u.Email == World.Verifier))).FailedSignIns.Should().Be(5);
        browsers.ForEach(b => b.Dispose());
    }

    [Fact]
    public async Task Is_limited_per_minute_and_address()
    {
        var strict = new PortalFixture { Settings = { ["RateLimits:SignInPerMinute"] = "3" } };
        await strict.InitializeAsync();
        await strict.World.PersonAsync(World.Verifier, "Tim Teknis Satu");
        using (var browser = strict.Anonymous())
        {
            var page = await browser.GetAsync("/masuk");
            for (var i = 0; i < 3; i++)
            {
                (await browser.SubmitAsync(page, Form, ("Email", $"orang{i}@contoh.invalid"), ("Password", "salah"))).Status.Should().Be(HttpStatusCode.OK);
            }

            var answer = await browser.SubmitAsync(page, Form, ("Email", World.Verifier), ("Password", World.Password));
            answer.Status.Should().Be(HttpStatusCode.TooManyRequests);
            answer.Heading.Should().Be("Terlalu banyak permintaan");
        }

        await strict.DisposeAsync();
    }

    [Fact]
    public async Task A_character_that_is_none_is_a_wrong_entry()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), Form, ("Email", "a\uFFFEb@contoh.invalid"), ("Password", "apa saja"));

        answer.TextsOf(".error-summary li").Should().Equal("Isian ini memuat karakter yang tidak dapat disimpan. Ketik ulang, jangan salin-tempel.");
    }

    [Fact]
    public async Task A_form_with_a_nul_is_a_bad_request()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), Form, ("Email", "a\0b@contoh.invalid"), ("Password", "apa saja"));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
        answer.Heading.Should().Be("Permintaan tidak dapat diproses");
    }

    [Fact]
    public async Task Without_its_token_the_form_is_refused()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.PostAsync("/masuk", ("Email", World.Verifier), ("Password", World.Password));

        answer.Status.Should().Be(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData(4, 0)]
    [InlineData(5, 1)]
    [InlineData(6, 2)]
    [InlineData(10, 32)]
    [InlineData(11, 60)]
    [InlineData(12, 60)]
    [InlineData(int.MaxValue, 60)]
    public void Delay_after_refusals(int refusals, int minutes) => SignInDelay.After(refusals).Should().Be(TimeSpan.FromMinutes(minutes));

    private async Task<string> TryAsync(string email, string password)
    {
        using var browser = portal.Anonymous();
        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), Form, ("Email", email), ("Password", password));
        answer.Status.Should().Be(HttpStatusCode.OK);
        return answer.Errors.Single();
    }
}
