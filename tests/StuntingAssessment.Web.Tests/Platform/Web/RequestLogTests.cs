using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;
using StuntingAssessment.Web.Platform.Data;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Tests.Platform.Web;

/// <summary>What a collector of logs gets: every event with all its properties.</summary>
public sealed class RequestLogTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private readonly Collector collector = new();
    private WebApplicationFactory<Program> logging = null!;

    public async Task InitializeAsync()
    {
        portal.Settings["Serilog:MinimumLevel"] = "Information";
        await portal.InitializeAsync();
        logging = portal.WithWebHostBuilder(b => b.ConfigureServices(s => s.AddSingleton<ILogEventSink>(collector)));
    }

    public async Task DisposeAsync()
    {
        await logging.DisposeAsync();
        await portal.DisposeAsync();
    }

    [Fact]
    public async Task A_request_is_one_line_with_its_route_its_answer_and_who_asked()
    {
        await portal.World.BeginAsync();
        using var admin = await SignedInAsync(World.Admin1);

        await admin.GetAsync("/pengguna?cari=Rini");

        var line = Requests().Should().ContainSingle(r => r.GetProperty("Pattern").GetString() == "pengguna").Subject;
        line.GetProperty("Method").GetString().Should().Be("GET");
        line.GetProperty("Status").GetInt32().Should().Be(200);
        line.GetProperty("Milliseconds").GetDouble().Should().BePositive();
        line.GetProperty("Person").GetGuid().Should().Be(await portal.World.IdOfAsync(World.Admin1));
        line.GetProperty("@tr").GetString().Should().HaveLength(32, "a collector joins by the trace");
        string.Concat(collector.Lines).Should().NotContain("Rini");
    }

    [Fact]
    public async Task A_refusal_is_about_the_route_that_was_asked_for_and_its_number_is_on_the_page()
    {
        await portal.World.BeginAsync();
        using var panelist = await SignedInAsync(World.Panelist(1));

        var page = await panelist.GetAsync("/pengguna");
        var nowhere = await panelist.GetAsync("/tidak/ada");

        page.Status.Should().Be(HttpStatusCode.Forbidden);
        nowhere.Status.Should().Be(HttpStatusCode.NotFound);
        Requests().Where(r => r.GetProperty("RequestId").GetString() == page.TextOf(".problem__reference code")).Select(r => (r.GetProperty("Pattern").GetString(), r.GetProperty("Status").GetInt32()))
            .Should().Equal(("pengguna", 403));
        Requests().Where(r => r.GetProperty("Status").GetInt32() == 404).Select(r => r.GetProperty("Pattern").GetString()).Should().Equal("-");
    }

    [Fact]
    public async Task A_one_time_link_never_reaches_the_log_at_whatever_level()
    {
        portal.Settings["Serilog:MinimumLevel"] = "Verbose";
        portal.Settings["Serilog:MinimumLevel:Override:Microsoft"] = "Verbose";
        portal.Settings["Serilog:MinimumLevel:Override:Microsoft.AspNetCore"] = "Verbose";
        await portal.World.BeginAsync();
        var (ofPassword, ofFactor) = await portal.WithAsync(async services =>
        {
            var db = services.GetRequiredService<PortalDbContext>();
            await using var transaction = await db.BeginUnderLockAsync(CancellationToken.None);
            var account = await db.Users.SingleAsync(u => u.Email == World.Verifier);
            var make = services.GetRequiredService<MakeAccountLink>();
            var tokens = (await make.RunAsync(account, null, CancellationToken.None), await make.OfSecondFactorAsync(account, null, CancellationToken.None));
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
            return tokens;
        });
        using var person = Person();

        (await person.GetAsync($"/tautan/{ofFactor}")).Location.Should().EndWith("/dua-langkah");
        (await person.GetAsync($"/tautan/{ofFactor}/dua-langkah")).Status.Should().Be(HttpStatusCode.OK);
        (await person.GetAsync($"/tautan/{ofPassword}/tidak-ada")).Location.Should().StartWith("/masuk");
        (await person.PostAsync($"/tautan/{ofPassword}")).Status.Should().Be(HttpStatusCode.BadRequest, "it lacks the form's token");
        var form = await person.GetAsync($"/tautan/{ofPassword}");
        (await person.SubmitAsync(form, "main form", ("Form.Password", "pendek"), ("Form.Repeated", "lain"))).Errors.Should().NotBeEmpty();
        (await person.SubmitAsync(form, "main form", ("Form.Password", "gunung rinjani 3726 m"), ("Form.Repeated", "gunung rinjani 3726 m"))).Location.Should().Be("/masuk");
        (await person.GetAsync($"/periksa/{ofPassword}")).Status.Should().Be(HttpStatusCode.NotFound);

        string.Concat(collector.Lines).Should().NotContain(ofPassword).And.NotContain(ofFactor).And.NotContain("gunung rinjani");
        Requests().Select(r => r.GetProperty("Pattern").GetString()).Should().Contain(["tautan/{token}", "tautan/{token}/dua-langkah", "periksa/{token}"]);
    }

    [Fact]
    public async Task Several_portals_of_one_process_write_logs_of_their_own()
    {
        await portal.World.BeginAsync();
        using var here = Person();
        using var other = portal.Anonymous();

        await here.GetAsync("/masuk");
        await other.GetAsync("/bantuan");
        await here.GetAsync("/masuk");

        Requests().Select(r => r.GetProperty("Pattern").GetString()).Should().Equal("masuk", "masuk");
    }

    private Browser Person() => new(logging.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = new Uri("http://portal.test") }));

    private async Task<Browser> SignedInAsync(string email)
    {
        var browser = Person();
        (await browser.SubmitAsync(await browser.GetAsync("/masuk"), "form[action^='/masuk']", ("Email", email), ("Password", World.Password))).Location.Should().Be("/beranda");
        return browser;
    }

    private IEnumerable<JsonElement> Requests() => collector.Lines.Select(l => JsonDocument.Parse(l).RootElement).Where(e => e.TryGetProperty("Pattern", out _));

    private sealed class Collector : ILogEventSink
    {
        private static readonly CompactJsonFormatter Json = new();

        private readonly ConcurrentQueue<string> lines = new();

        public IReadOnlyList<string> Lines => [.. lines];

        public void Emit(LogEvent logEvent)
        {
            using var line = new StringWriter();
            Json.Format(logEvent, line);
            lines.Enqueue(line.ToString());
        }
    }
}
