using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Tests.Platform.Backups;
using StuntingAssessment.Web.Tests.Platform.Mail;

namespace StuntingAssessment.Web.Tests.Instances;

/// <summary>Two portal processes on one database and one folder of files, behind nginx that asks them in turns.</summary>
public sealed class TwoInstancesTests : IAsyncLifetime
{
    private static readonly string Sheet = $"/penilaian/2024/panel/{World.Bulungan}/lembar";

    private readonly PortalFixture seeded = new();
    private readonly SmtpSink sink = new() { Certificate = SelfSigned.Make(), IsImplicit = true, Account = ("portal", "rahasia surel"), Mechanisms = "PLAIN" };
    private PortalProcess[] portals = [];
    private Nginx nginx = null!;

    public async Task InitializeAsync()
    {
        await seeded.InitializeAsync();
        seeded.Clock.Now = TimeProvider.System.GetUtcNow();
        (string Key, string? Value)[] mail = [.. MailSettings.Of(sink)];
        var trusted = Path.Combine(seeded.DataDirectory, "trusted.pem");
        await File.WriteAllTextAsync(trusted, sink.Certificate!.ExportCertificatePem());
        Array.ForEach(mail, m => seeded.Settings[m.Key] = m.Value);
        await seeded.World.BeginAsync(Phase.Presentation);
        await seeded.World.DeclaredAsync(World.Panelist2, World.Bulungan);
        // The world's people are of its own year; to processes that live today they would be dormant.
        var now = seeded.Clock.Now.UtcDateTime;
        await seeded.WithDbAsync(db => db.Users.ExecuteUpdateAsync(s => s.SetProperty(u => u.CreatedAt, now).SetProperty(u => u.LastSignInAt, now)));
        (string, string)[] settings = [.. BackedUpDemo.SettingsOf(seeded), .. mail.Select(m => (m.Key.Replace(":", "__", StringComparison.Ordinal), m.Value!)), ("SSL_CERT_FILE", trusted), ("Portal__PublicUrl", "https://portal.test")];
        portals = await Task.WhenAll(PortalProcess.StartAsync(settings), PortalProcess.StartAsync(settings));
        nginx = await Nginx.StartAsync(portals[0].Address, portals[1].Address);
    }

    public async Task DisposeAsync()
    {
        if (nginx is not null)
        {
            await nginx.DisposeAsync();
        }

        foreach (var portal in portals)
        {
            await portal.DisposeAsync();
        }

        await sink.DisposeAsync();
        await seeded.DisposeAsync();
    }

    [Fact]
    public async Task Are_one_portal_to_the_people_before_it()
    {
        await Start_together_with_one_key();
        var jar = await Sign_in_at_one_and_be_known_at_both();
        await Go_on_at_one_with_the_draft_of_the_other(jar);
        await Tell_nothing_of_another_host();
        await Send_each_mail_once();
    }

    /// <summary>Both make their first key at the same moment; the token of one is good at the other.</summary>
    private async Task Start_together_with_one_key()
    {
        using var one = At(portals[0], new());
        using var other = At(portals[1], new());

        var pages = await Task.WhenAll(one.GetAsync("/masuk"), other.GetAsync("/masuk"));

        (await seeded.ReadAsync(db => db.DataProtectionKeys.CountAsync())).Should().Be(1);
        pages.Should().OnlyContain(p => p.Status == HttpStatusCode.OK);
        var jar = new CookieJar();
        using var asked = At(portals[0], jar);
        using var posted = At(portals[1], jar);
        var answer = await posted.SubmitAsync(await asked.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", World.Admin1), ("Password", "bukan kata sandinya"));
        answer.Status.Should().Be(HttpStatusCode.OK, "the token was taken and the password was not");
        answer.Errors.Should().NotBeEmpty();
    }

    private async Task<CookieJar> Sign_in_at_one_and_be_known_at_both()
    {
        var jar = new CookieJar();
        using var browser = new Browser(nginx.Client(jar));

        var answer = await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", World.Panelist2), ("Password", World.Password));

        answer.Location.Should().Be("/beranda", answer.Text);
        jar.Raw["portal"].Should().Contain("secure", "nginx says that people come by HTTPS, and is believed");
        var answeredBy = new HashSet<string>();
        for (var i = 0; i < 4; i++)
        {
            var page = await browser.GetAsync("/beranda");
            page.Status.Should().Be(HttpStatusCode.OK);
            answeredBy.UnionWith(page.Response.Headers.GetValues("X-Answered-By"));
        }

        answeredBy.Should().BeEquivalentTo(portals.Select(p => p.Address.Authority));
        return jar;
    }

    private async Task Go_on_at_one_with_the_draft_of_the_other(CookieJar jar)
    {
        using var one = At(portals[0], jar);
        using var other = At(portals[1], jar);

        var version = await SaveAsync(one, Guid.Empty, "85,7");
        (await other.GetAsync(Sheet)).Document.QuerySelector("input[name='Scores[P.1]']")!.GetAttribute("value").Should().Be("85,7");
        var next = await SaveAsync(other, version, "90");
        (await one.GetAsync(Sheet)).Document.QuerySelector("input[name='Scores[P.1]']")!.GetAttribute("value").Should().Be("90");

        var stale = await one.SendJsonAsync(HttpMethod.Put, Sheet + "/draf", new { version, fields = new Dictionary<string, string> { ["Scores[P.1]"] = "70" } }, await one.GetAsync(Sheet));
        stale.Status.Should().Be(HttpStatusCode.Conflict, "the other instance has a newer one");
        next.Should().NotBe(version);
    }

    private async Task Tell_nothing_of_another_host()
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = portals[0].Address };
        client.DefaultRequestHeaders.Add("X-Forwarded-Host", "penipu.example");

        using var answer = await client.GetAsync(new Uri("/beranda", UriKind.Relative));

        answer.Headers.Location!.ToString().Should().Contain("/masuk").And.NotContain("penipu");
    }

    private async Task Send_each_mail_once()
    {
        var ids = await seeded.WithAsync(async services =>
        {
            var outbox = services.GetRequiredService<Outbox>();
            var added = Enumerable.Range(1, 5).Select(i => outbox.Add(new OutgoingMail($"orang{i}@contoh.invalid", $"Kabar {i}", "Isi.", "Anda anggota panel"))).ToList();
            await services.GetRequiredService<PortalDbContext>().SaveChangesAsync();
            return added;
        });

        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        using var look = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (await seeded.ReadAsync(db => db.OutboxMails.CountAsync(m => m.State == MailState.Sent)) < ids.Count)
        {
            await look.WaitForNextTickAsync(patience.Token);
        }

        sink.Mails.Should().OnlyContain(m => m.WasEncrypted && m.User == "portal");
        sink.Mails.Select(m => m.To).Should().BeEquivalentTo(Enumerable.Range(1, 5).Select(i => $"orang{i}@contoh.invalid"));
    }

    private static async Task<Guid> SaveAsync(Browser browser, Guid version, string value)
    {
        var answer = await browser.SendJsonAsync(HttpMethod.Put, Sheet + "/draf", new { version, fields = new Dictionary<string, string> { ["Scores[P.1]"] = value } }, await browser.GetAsync(Sheet));
        answer.Status.Should().Be(HttpStatusCode.OK, answer.Body);
        return JsonDocument.Parse(answer.Body).RootElement.GetProperty("version").GetGuid();
    }

    private static Browser At(PortalProcess portal, CookieJar jar) =>
        new(new HttpClient(new CookieHandler(jar, new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })) { BaseAddress = portal.Address });
}
