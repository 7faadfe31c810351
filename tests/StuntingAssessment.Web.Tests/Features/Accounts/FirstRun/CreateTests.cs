using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Accounts.FirstRun;

public sealed class CreateTests : IAsyncLifetime
{
    private const string Form = "form[action='/mulai']";

    private readonly PortalFixture portal = new();

    private static (string, string?)[] Filled(string email = "ketua@provinsi.invalid", string password = "pasir putih 77 ombak") =>
        [("Name", "Siti Rahma"), ("Email", email), ("Password", password), ("Repeated", password)];

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/masuk")]
    [InlineData("/beranda")]
    public async Task The_entrances_of_an_empty_portal_lead_there(string entrance)
    {
        using var browser = portal.Anonymous();

        (await browser.GetAsync(entrance)).Location.Should().Be("/mulai");
    }

    [Fact]
    public async Task The_first_visitor_becomes_the_admin_and_is_signed_in()
    {
        using var browser = portal.Anonymous();
        var page = await browser.VisitAsync("/masuk");
        page.Heading.Should().Be("Siapkan portal");

        var answer = await browser.SubmitAsync(page, Form, Filled());

        answer.Location.Should().Be("/beranda");
        (await browser.GetAsync("/akun")).Text.Should().Contain("Siti Rahma").And.Contain("Admin provinsi");
        var assignment = await portal.ReadAsync(db => db.Assignments.AsNoTracking().SingleAsync());
        assignment.Role.Should().Be(Role.ProvinceAdmin);
        assignment.To.Should().BeNull();
        var trail = await portal.TrailAsync();
        trail.Select(e => e.Event).Should().BeEquivalentTo("AssignmentGiven", "FirstAdminCreated", "SignedIn");
        trail.Should().OnlyContain(e => e.ActorName == "Siti Rahma");
    }

    [Fact]
    public async Task Is_not_found_once_there_is_an_account()
    {
        using var late = portal.Anonymous();
        var open = await late.GetAsync("/mulai");
        using var browser = portal.Anonymous();
        await browser.SubmitAsync(await browser.GetAsync("/mulai"), Form, Filled());

        (await late.GetAsync("/mulai")).Status.Should().Be(HttpStatusCode.NotFound);
        (await late.SubmitAsync(open, Form, Filled("lain@provinsi.invalid"))).Status.Should().Be(HttpStatusCode.NotFound);
        (await late.GetAsync("/masuk")).Heading.Should().Be("Masuk");
        (await portal.ReadAsync(db => db.Users.CountAsync())).Should().Be(1);
    }

    [Fact]
    public async Task Of_many_at_once_one_wins()
    {
        var browsers = Enumerable.Range(0, 6).Select(_ => portal.Anonymous()).ToList();
        var pages = new List<Page>();
        foreach (var browser in browsers)
        {
            pages.Add(await browser.GetAsync("/mulai"));
        }

        var answers = await Task.WhenAll(browsers.Select((b, i) => b.SubmitAsync(pages[i], Form, Filled($"orang{i}@provinsi.invalid"))));

        answers.Count(a => a.Location == "/beranda").Should().Be(1);
        answers.Count(a => a.Status == HttpStatusCode.NotFound).Should().Be(5);
        (await portal.ReadAsync(db => db.Users.CountAsync())).Should().Be(1);
        browsers.ForEach(b => b.Dispose());
    }

    [Fact]
    public async Task An_empty_form_says_in_Indonesian_what_is_missing()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/mulai"), Form);

        answer.TextsOf(".error-summary li").Should().Equal("Isi nama lengkap Anda.", "Isi alamat surel Anda.", "Isi kata sandi.", "Ulangi kata sandi.");
    }

    [Fact]
    public async Task An_address_of_the_wrong_shape_is_refused_in_Indonesian()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/mulai"), Form, Filled(email: "siti"));

        answer.TextsOf(".error-summary li").Should().Equal("Alamat surel tidak benar bentuknya. Contoh: nama@provinsi.go.id.");
    }

    [Theory]
    [InlineData("pendek", "Kata sandi paling sedikit 12 karakter.")]
    [InlineData("passwordpassword", "Kata sandi ini terlalu umum")]
    [InlineData("rahasia ketua besar", "Kata sandi tidak boleh memuat alamat surel Anda.")]
    [InlineData("aaaaaaaaaaaaaaa", "Kata sandi memerlukan paling sedikit 4 karakter yang berbeda.")]
    public async Task A_weak_password_is_refused_and_what_was_typed_stays(string password, string sentence)
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/mulai"), Form, Filled(password: password));

        answer.Errors.Should().Contain(e => e.Contains(sentence, StringComparison.Ordinal));
        answer.Document.QuerySelector("#Name")!.GetAttribute("value").Should().Be("Siti Rahma");
        answer.Document.QuerySelector("#Password")!.GetAttribute("value").Should().BeNullOrEmpty();
        (await portal.ReadAsync(db => db.Users.CountAsync())).Should().Be(0);
    }

    [Fact]
    public async Task Two_different_passwords_are_refused()
    {
        using var browser = portal.Anonymous();

        var answer = await browser.SubmitAsync(await browser.GetAsync("/mulai"), Form, ("Name", "A B"), ("Email", "a@b.invalid"), ("Password", "pasir putih 77 ombak"), ("Repeated", "pasir putih 78 ombak"));

        answer.TextsOf(".error-summary li").Should().Equal("Kata sandi ini tidak sama dengan yang di atas.");
    }
}
