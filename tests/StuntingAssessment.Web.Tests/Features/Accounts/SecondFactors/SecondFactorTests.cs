namespace StuntingAssessment.Web.Tests.Features.Accounts.SecondFactors;

public sealed class SecondFactorTests : IAsyncLifetime
{
    private const string SignIn = "form[action^='/masuk']";
    private const string Replayed = "Kode ini tidak benar atau sudah dipakai. Tunggu kode berikutnya di aplikasi Anda, lalu coba lagi.";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Is_set_up_with_a_code_and_gives_ten_recovery_codes_once()
    {
        using var other = await portal.SignInAsAsync(World.Verifier);
        var (browser, _, codes) = await Authenticator.SetUpAsync(portal, World.Verifier);

        codes.Should().HaveCount(10).And.OnlyHaveUniqueItems().And.OnlyContain(c => c.Length == 19);
        (await portal.TrailAsync())[^1].Event.Should().Be("SecondFactorSetUp");
        (await other.GetAsync("/akun")).Location.Should().StartWith("/masuk", "what was begun without it ends");
        (await browser.GetAsync("/akun/dua-langkah/kode-pemulihan")).Text.Should().NotContain(codes[0]);
        (await browser.GetAsync("/akun/dua-langkah")).Text.Should().Contain("sisa 10 dari 10");
        var stored = await portal.ReadAsync(async db => (await db.Users.SingleAsync(u => u.Email == World.Verifier)).SecondFactorKey! + string.Join(",", await db.RecoveryCodes.Select(c => c.CodeHash).ToListAsync()));
        codes.Should().OnlyContain(c => !stored.Contains(c.Replace("-", "", StringComparison.Ordinal), StringComparison.Ordinal));
        browser.Dispose();
    }

    [Fact]
    public async Task The_page_shows_the_key_twice_and_keeps_it_when_the_code_is_wrong()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);
        var page = await browser.GetAsync("/akun/dua-langkah");
        var key = page.TextOf(".set-up__key");
        page.Document.QuerySelector("svg.qr path")!.GetAttribute("d").Should().NotBeNullOrEmpty();
        page.Response.Headers.CacheControl!.NoStore.Should().BeTrue();

        var wrong = await browser.SubmitAsync(page, "main form", ("Form.Code", new Authenticator(portal, key).Wrong()));

        wrong.TextOf(".set-up__key").Should().Be(key);
        wrong.Errors.Should().Contain(e => e.StartsWith("Kode ini tidak cocok dengan kuncinya.", StringComparison.Ordinal));
        (await browser.SubmitAsync(wrong, "main form", ("Form.Code", new Authenticator(portal, key).Code()))).Location.Should().Be("/akun/dua-langkah/kode-pemulihan");
    }

    [Fact]
    public async Task A_key_that_somebody_else_was_offered_is_refused()
    {
        using var attacker = await portal.SignInAsAsync(World.Observer);
        var theirs = await attacker.GetAsync("/akun/dua-langkah");
        var offer = theirs.Document.QuerySelector("input[name='Form.Offer']")!.GetAttribute("value");
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/dua-langkah"), "main form", ("Form.Offer", offer), ("Form.Code", new Authenticator(portal, theirs.TextOf(".set-up__key")).Code()));

        answer.Location.Should().Be("/akun/dua-langkah");
        (await portal.ReadAsync(db => db.Users.AnyAsync(u => u.SecondFactorKey != null))).Should().BeFalse();
    }

    [Fact]
    public async Task Signing_in_takes_two_steps_and_opens_nothing_before_the_second()
    {
        var (first, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        first.Dispose();
        var sessions = await portal.ReadAsync(db => db.UserSessions.CountAsync());
        using var browser = portal.Anonymous();

        var half = await browser.SubmitAsync(await browser.GetAsync("/masuk?kembali=%2Fpenilaian%2F2024"), SignIn, ("Email", World.Verifier), ("Password", World.Password));
        half.Location.Should().Be("/masuk/kode?kembali=%2Fpenilaian%2F2024");
        (await portal.ReadAsync(db => db.UserSessions.CountAsync())).Should().Be(sessions);
        (await browser.GetAsync("/beranda")).Location.Should().StartWith("/masuk");
        (await portal.TrailAsync())[^1].Event.Should().Be("PasswordAccepted");
        var page = await browser.GetAsync(half.Location!);
        var field = page.Document.QuerySelector("#Code")!;
        field.GetAttribute("autocomplete").Should().Be("one-time-code");
        field.GetAttribute("inputmode").Should().Be("numeric");

        var done = await browser.SubmitAsync(page, SignIn, ("Code", phone.Next()));

        done.Location.Should().Be("/penilaian/2024");
        (await browser.GetAsync("/beranda")).Status.Should().Be(HttpStatusCode.OK);
        (await portal.TrailAsync())[^1].Event.Should().Be("SignedIn");
    }

    [Fact]
    public async Task A_code_is_good_once()
    {
        var (first, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        first.Dispose();
        var code = phone.Next();

        (await SecondStepAsync(code)).Location.Should().Be("/beranda");
        (await SecondStepAsync(code)).Errors.Should().Contain(Replayed);
        (await SecondStepAsync(phone.Code(-1))).Errors.Should().Contain(Replayed, "older than the used one");
        (await SecondStepAsync(phone.Next())).Location.Should().Be("/beranda");
    }

    [Fact]
    public async Task The_code_of_the_set_up_does_not_sign_in()
    {
        var (first, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        first.Dispose();

        (await SecondStepAsync(phone.Code())).Errors.Should().Contain(Replayed);
    }

    [Fact]
    public async Task A_recovery_code_is_good_once_and_the_rest_are_counted()
    {
        var (first, _, codes) = await Authenticator.SetUpAsync(portal, World.Verifier);
        first.Dispose();

        (await SecondStepAsync(codes[3].ToUpperInvariant().Replace('-', ' '), "RecoveryCode")).Location.Should().Be("/beranda");
        (await portal.TrailAsync()).Should().Contain(e => e.Event == "RecoveryCodeUsed" && e.Payload.Contains('9'));
        (await SecondStepAsync(codes[3], "RecoveryCode")).Errors.Should().Contain("Kode pemulihan ini tidak benar atau sudah dipakai.");
        (await SecondStepAsync(codes[4], "RecoveryCode")).Location.Should().Be("/beranda");
    }

    [Fact]
    public async Task Guessing_codes_makes_the_account_wait_also_when_the_password_is_given_anew_each_time()
    {
        var (first, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        first.Dispose();
        for (var guess = 1; guess <= 5; guess++)
        {
            (await SecondStepAsync(phone.Wrong())).Status.Should().Be(HttpStatusCode.OK);
        }

        using var browser = portal.Anonymous();
        var locked = await browser.SubmitAsync(await browser.GetAsync("/masuk"), SignIn, ("Email", World.Verifier), ("Password", World.Password));
        locked.Text.Should().Contain("Coba lagi 1 menit lagi.");
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        (await SecondStepAsync(phone.Wrong())).Text.Should().Contain("Coba lagi 2 menit lagi.");
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        (await SecondStepAsync(phone.Code())).Location.Should().Be("/beranda");
    }

    [Fact]
    public async Task The_first_step_is_forgotten_after_five_minutes_and_by_a_new_password()
    {
        var (browser, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        using var late = portal.Anonymous();
        var page = await FirstStepAsync(late);
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        (await late.SubmitAsync(page, SignIn, ("Code", phone.Code()))).Location.Should().Be("/masuk");

        using var stolen = portal.Anonymous();
        var open = await FirstStepAsync(stolen);
        await browser.SubmitAsync(await browser.GetAsync("/akun/sandi"), "form[action='/akun/sandi']", ("Current", World.Password), ("Password", "gunung rinjani 3726 m"), ("Repeated", "gunung rinjani 3726 m"));
        (await stolen.SubmitAsync(open, SignIn, ("Code", phone.Next()))).Status.Should().Be(HttpStatusCode.OK);
        (await stolen.GetAsync("/beranda")).Location.Should().StartWith("/masuk");
        browser.Dispose();
    }

    [Fact]
    public async Task A_made_up_first_step_is_none()
    {
        using var browser = portal.Anonymous();
        browser.Client.DefaultRequestHeaders.Add("Cookie", "portal-langkah=CfDJ8tidakbenar");

        (await browser.GetAsync("/masuk/kode")).Location.Should().Be("/masuk");
    }

    [Fact]
    public async Task New_recovery_codes_need_password_and_code_and_end_the_old_ones()
    {
        var (browser, phone, old) = await Authenticator.SetUpAsync(portal, World.Verifier);
        var page = await browser.GetAsync("/akun/dua-langkah/kode-pemulihan");

        (await browser.SubmitAsync(page, "main form", ("Password", World.Password))).Errors.Should().Contain(Replayed);
        (await browser.SubmitAsync(page, "main form", ("Password", "bukan ini"), ("Code", phone.Next()))).Errors.Should().Contain("Kata sandi ini tidak benar.");
        var answer = await browser.SubmitAsync(page, "main form", ("Password", World.Password), ("Code", phone.Next()));

        var fresh = (await browser.GetAsync(answer.Location!)).TextsOf(".recovery-codes code");
        fresh.Should().HaveCount(10).And.NotIntersectWith(old);
        (await SecondStepAsync(old[0], "RecoveryCode")).Status.Should().Be(HttpStatusCode.OK);
        (await SecondStepAsync(fresh[0], "RecoveryCode")).Location.Should().Be("/beranda");
        browser.Dispose();
    }

    [Fact]
    public async Task A_new_phone_takes_the_old_ones_place_when_its_code_fits()
    {
        var (browser, old, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        var proved = await browser.SubmitAsync(await browser.GetAsync("/akun/dua-langkah/ganti"), "main form", ("Password", World.Password), ("Code", old.Next()));
        var page = await browser.GetAsync(proved.Location!);
        page.Heading.Should().Be("Ganti perangkat");
        var phone = new Authenticator(portal, page.TextOf(".set-up__key"));

        await browser.SubmitAsync(page, "main form", ("Form.Code", phone.Code()));

        (await portal.TrailAsync())[^1].Event.Should().Be("SecondFactorReplaced");
        (await SecondStepAsync(old.Next())).Status.Should().Be(HttpStatusCode.OK);
        (await SecondStepAsync(phone.Next())).Location.Should().Be("/beranda");
        browser.Dispose();
    }

    [Fact]
    public async Task Without_that_proof_no_offered_key_replaces_one_that_is_set()
    {
        using var early = await portal.SignInAsAsync(World.Verifier);
        var page = await early.GetAsync("/akun/dua-langkah");
        var (browser, _, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        var key = await portal.ReadAsync(db => db.Users.Where(u => u.Email == World.Verifier).Select(u => u.SecondFactorKey).SingleAsync());
        var own = await browser.GetAsync("/akun/dua-langkah/ganti");
        var offer = page.Document.QuerySelector("input[name='Form.Offer']")!.GetAttribute("value")!;

        var answer = await browser.PostAsync("/akun/dua-langkah", ("__RequestVerificationToken", own.AntiforgeryToken!), ("Form.Offer", offer), ("Form.Code", new Authenticator(portal, page.TextOf(".set-up__key")).Code()));

        answer.Location.Should().Be("/akun/dua-langkah");
        (await portal.ReadAsync(db => db.Users.Where(u => u.Email == World.Verifier).Select(u => u.SecondFactorKey).SingleAsync())).Should().Be(key);
        browser.Dispose();
    }

    [Fact]
    public async Task Is_switched_off_with_password_and_code_and_ends_the_other_sessions()
    {
        var (browser, phone, _) = await Authenticator.SetUpAsync(portal, World.Verifier);
        var page = await browser.GetAsync("/akun/dua-langkah/nonaktif");

        (await browser.SubmitAsync(page, "main form", ("Password", World.Password), ("Code", phone.Wrong()))).Status.Should().Be(HttpStatusCode.OK);
        var done = await browser.SubmitAsync(page, "main form", ("Password", World.Password), ("Code", phone.Next()));

        done.Location.Should().Be("/akun/dua-langkah");
        (await portal.TrailAsync())[^1].Event.Should().Be("SecondFactorRemoved");
        (await portal.ReadAsync(db => db.RecoveryCodes.CountAsync())).Should().Be(0);
        using var again = await portal.SignInAsAsync(World.Verifier);
        browser.Dispose();
    }

    [Fact]
    public async Task Asking_again_asks_the_code_too()
    {
        var (browser, phone, _) = await Authenticator.SetUpAsync(portal, World.Admin1);
        portal.Clock.Advance(TimeSpan.FromMinutes(11));
        var page = await browser.VisitAsync("/jejak.csv");

        (await browser.SubmitAsync(page, "form[action^='/pastikan']", ("Pastikan.Password", World.Password))).Errors.Should().Contain(Replayed);
        (await browser.SubmitAsync(page, "form[action^='/pastikan']", ("Pastikan.Password", World.Password), ("Pastikan.Code", phone.Code()))).Location.Should().StartWith("/pastikan");
        (await browser.GetAsync("/jejak.csv")).Response.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        browser.Dispose();
    }

    private static async Task<Page> FirstStepAsync(Browser browser)
    {
        var half = await browser.SubmitAsync(await browser.GetAsync("/masuk"), SignIn, ("Email", World.Verifier), ("Password", World.Password));
        return half.Location?.StartsWith("/masuk/kode", StringComparison.Ordinal) is true ? await browser.GetAsync(half.Location) : half;
    }

    private async Task<Page> SecondStepAsync(string code, string field = "Code")
    {
        using var browser = portal.Anonymous();
        var page = await FirstStepAsync(browser);
        return await browser.SubmitAsync(page, SignIn, (field, code));
    }
}
