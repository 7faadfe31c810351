namespace StuntingAssessment.Web.Tests.Features.Accounts;

public sealed class OwnAccountTests : IAsyncLifetime
{
    private const string Form = "form[action='/akun/sandi']";
    private const string Better = "gunung rinjani 3726 m";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync();
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Shows_name_address_and_what_is_held()
    {
        using var browser = await portal.SignInAsAsync(World.Chair);

        var page = await browser.GetAsync("/akun");

        page.Heading.Should().Be("Akun saya");
        page.Text.Should().Contain("Panelis Nomor 1").And.Contain(World.Chair).And.Contain("Panelis 2024, ketua tim penilai").And.Contain("sejak 1 Januari 2023");
    }

    [Theory]
    [InlineData("/akun")]
    [InlineData("/akun/sandi")]
    public async Task Leads_a_signed_out_visitor_to_the_sign_in_page(string url)
    {
        using var browser = portal.Anonymous();

        (await browser.GetAsync(url)).Location.Should().Be("/masuk?kembali=" + Uri.EscapeDataString(url));
    }

    [Fact]
    public async Task A_new_password_ends_the_other_sessions_and_keeps_this_one()
    {
        using var other = await portal.SignInAsAsync(World.Verifier);
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/sandi"), Form, ("Current", World.Password), ("Password", Better), ("Repeated", Better));

        answer.Location.Should().Be("/akun");
        var account = await browser.GetAsync("/akun");
        account.Document.Body!.TextContent.Should().Contain("Kata sandi sudah diganti.");
        (await other.GetAsync("/akun")).Location.Should().StartWith("/masuk");
        (await portal.TrailAsync())[^1].Event.Should().Be("PasswordChanged");
        using var again = portal.Anonymous();
        var signIn = await again.SubmitAsync(await again.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", World.Verifier), ("Password", Better));
        signIn.Location.Should().Be("/beranda");
    }

    [Fact]
    public async Task Needs_the_present_password()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/sandi"), Form, ("Current", "bukan ini orangnya"), ("Password", Better), ("Repeated", Better));

        answer.TextsOf(".error-summary li").Should().Equal("Kata sandi sekarang tidak benar.");
        (await portal.TrailAsync())[^1].Event.Should().Be("SignInRefused");
        using var still = await portal.SignInAsAsync(World.Verifier);
    }

    [Theory]
    [InlineData("pendek", "Kata sandi paling sedikit 12 karakter.")]
    [InlineData("qwertyuiop123", "Kata sandi ini terlalu umum dan mudah ditebak. Pakai beberapa kata yang tidak berhubungan.")]
    [InlineData("saya verifikator ulung", "Kata sandi tidak boleh memuat alamat surel Anda.")]
    public async Task Keeps_the_rules_for_passwords(string password, string sentence)
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/sandi"), Form, ("Current", World.Password), ("Password", password), ("Repeated", password));

        answer.TextsOf(".error-summary li").Should().Contain(sentence);
        using var still = await portal.SignInAsAsync(World.Verifier);
    }

    [Fact]
    public async Task An_empty_form_says_in_Indonesian_what_is_missing()
    {
        using var browser = await portal.SignInAsAsync(World.Verifier);

        var answer = await browser.SubmitAsync(await browser.GetAsync("/akun/sandi"), Form);

        answer.TextsOf(".error-summary li").Should().Equal("Isi kata sandi Anda sekarang.", "Isi kata sandi baru.", "Ulangi kata sandi baru.");
    }
}
