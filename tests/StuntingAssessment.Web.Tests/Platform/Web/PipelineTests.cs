using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform;

namespace StuntingAssessment.Web.Tests.Platform.Web;

public sealed partial class PipelineTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Every_answer_carries_the_headers_and_scripts_carry_the_answers_nonce()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();
        var nonces = new HashSet<string>();
        foreach (var url in new[] { "/masuk", "/masuk", "/periksa/tidak-ada", "/galat/404", "/healthz", "/css/portal.css", "/beranda" })
        {
            var page = await browser.GetAsync(url);

            var headers = page.Response.Headers;
            headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
            headers.GetValues("Referrer-Policy").Should().Equal("same-origin");
            headers.Contains("Server").Should().BeFalse();
            var policy = headers.GetValues("Content-Security-Policy").Single();
            policy.Should().Contain("frame-ancestors 'none'").And.Contain("object-src 'none'").And.NotContain("unsafe");
            var nonce = Nonce().Match(policy).Groups[1].Value;
            nonces.Add(nonce).Should().BeTrue("a nonce is used once");
            page.Document.QuerySelectorAll("script").Where(s => s.GetAttribute("nonce") != nonce).Should().BeEmpty();
        }

        (await browser.GetAsync("/masuk")).Document.QuerySelectorAll("script").Should().NotBeEmpty();
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();
        var form = await browser.GetAsync("/masuk");
        var signedIn = await browser.SubmitAsync(form, "form[action^='/masuk']", ("Email", World.Admin1), ("Password", World.Password));

        var cookies = form.Response.Headers.GetValues("Set-Cookie").Concat(signedIn.Response.Headers.GetValues("Set-Cookie")).ToList();
        cookies.Should().HaveCountGreaterThanOrEqualTo(2);
        cookies.Should().OnlyContain(c => c.Contains("httponly", StringComparison.OrdinalIgnoreCase) && c.Contains("samesite", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Healthy_and_ready()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();

        (await browser.GetAsync("/healthz")).Body.Should().Be("ok");
        var ready = await browser.GetAsync("/readyz");
        ready.Status.Should().Be(HttpStatusCode.OK);
        ready.Body.Should().Be("ready");
    }

    [Fact]
    public async Task Without_database_not_ready_and_a_page_with_a_reference_instead_of_a_stack_trace()
    {
        await portal.World.BeginAsync();
        using var browser = await portal.SignInAsAsync(World.Admin1);
        await portal.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"Installations\" RENAME TO \"Gone\""));
        await portal.WithDbAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE \"AuditEntries\" RENAME TO \"GoneToo\""));

        (await browser.GetAsync("/healthz")).Status.Should().Be(HttpStatusCode.OK);
        (await browser.GetAsync("/readyz")).Status.Should().Be(HttpStatusCode.ServiceUnavailable);
        var page = await browser.GetAsync("/jejak");
        page.Status.Should().Be(HttpStatusCode.InternalServerError);
        page.Heading.Should().Be("Terjadi kesalahan pada portal");
        page.TextOf(".problem__reference code").Should().NotBeEmpty();
        page.Body.Should().NotContain("Exception").And.NotContain("AuditEntries").And.NotContain(" at Stunting");
    }

    [Fact]
    public async Task Without_a_file_store_not_ready()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();
        (await browser.GetAsync("/readyz")).Status.Should().Be(HttpStatusCode.OK);
        Directory.Delete(Path.Combine(portal.DataDirectory, "files"), recursive: true);
        await File.WriteAllTextAsync(Path.Combine(portal.DataDirectory, "files"), "not a folder");

        var ready = await browser.GetAsync("/readyz");

        (ready.Status, ready.Body).Should().Be((HttpStatusCode.ServiceUnavailable, "unavailable: files"));
        File.Delete(Path.Combine(portal.DataDirectory, "files"));
    }

    [Fact]
    public async Task Too_many_sign_ins_from_one_place_are_held_up()
    {
        portal.Settings["RateLimits:SignInPerMinute"] = "3";
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();
        var form = await browser.GetAsync("/masuk");
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 4; i++)
        {
            answers.Add((await browser.SubmitAsync(form, "form[action^='/masuk']", ("Email", "x@contoh.invalid"), ("Password", "salah sekali ini"))).Status);
        }

        answers.Should().EndWith(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_second_instance_on_the_same_database_reads_the_first_ones_cookies_and_forms()
    {
        await portal.World.BeginAsync();
        using var browser = portal.Anonymous();
        var form = await browser.GetAsync("/masuk");
        await using var second = portal.WithWebHostBuilder(_ => { });
        using var other = second.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("http://portal.test") });
        var antiforgery = form.Response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("portal-form=", StringComparison.Ordinal)).Split(';')[0];
        using var post = new HttpRequestMessage(HttpMethod.Post, "/masuk")
        {
            Content = new FormUrlEncodedContent([new("Email", World.Admin1), new("Password", World.Password), new("__RequestVerificationToken", form.AntiforgeryToken!)]),
        };
        post.Headers.Add("Cookie", antiforgery);

        var answer = await other.SendAsync(post);

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        answer.Headers.Location!.OriginalString.Should().Be("/beranda");
    }

    [Fact]
    public async Task The_demo_answers_this_machine_only()
    {
        await portal.World.BeginAsync();
        portal.Services.GetRequiredService<InstallationMark>().IsDemo = true;

        var far = await portal.Server.SendAsync(c => (c.Request.Path, c.Connection.RemoteIpAddress) = ("/masuk", IPAddress.Parse("192.0.2.7")));
        var near = await portal.Server.SendAsync(c => (c.Request.Path, c.Connection.RemoteIpAddress) = ("/masuk", IPAddress.Loopback));

        far.Response.StatusCode.Should().Be(403);
        near.Response.StatusCode.Should().Be(200);
    }

    [Fact]
    public async Task The_demo_marks_its_pages()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = portal.Anonymous();
        (await browser.GetAsync("/masuk")).Body.Should().NotContain("Data contoh");

        portal.Services.GetRequiredService<InstallationMark>().IsDemo = true;

        (await browser.GetAsync("/masuk")).TextOf(".demo-band").Should().StartWith("Data contoh");
        (await browser.GetAsync("/galat/404")).TextOf(".demo-band").Should().StartWith("Data contoh");
    }

    [GeneratedRegex("'nonce-([^']+)'")]
    private static partial Regex Nonce();
}
