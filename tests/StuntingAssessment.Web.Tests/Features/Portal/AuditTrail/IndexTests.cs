using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Portal.AuditTrail;

public sealed class IndexTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Shows_what_happened_newest_first_with_words()
    {
        await portal.World.BeginAsync(Phase.Verification);
        using var browser = await portal.SignInAsAsync(World.Observer);

        var page = await browser.GetAsync("/jejak");

        page.Heading.Should().Be("Jejak audit");
        var numbers = page.TextsOf("tbody th").Select(int.Parse).ToList();
        numbers.Should().BeInDescendingOrder().And.HaveCountGreaterThan(10);
        page.Text.Should().Contain("Memindahkan tahap");
    }

    [Fact]
    public async Task Filters_by_person_thing_and_time()
    {
        await portal.World.BeginAsync(Phase.Submission);
        portal.Clock.SetLocalNoon(2024, 5, 3);
        using (await portal.SignInAsAsync(World.Coordinator(World.Bulungan)))
        {
        }

        portal.Clock.SetLocalNoon(2024, 5, 4);
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var person = await portal.World.IdOfAsync(World.Coordinator(World.Bulungan));

        (await browser.GetAsync($"/jejak?orang={person}")).TextsOf("tbody td[data-label='Pelaku']").Should().Equal("Koordinator Kabupaten Bulungan");
        (await browser.GetAsync("/jejak?jenis=AssessmentCycle")).TextsOf("tbody td[data-label='Benda']").Should().NotBeEmpty().And.OnlyContain(t => t == "Siklus penilaian");
        (await browser.GetAsync("/jejak?dari=2024-05-03&sampai=2024-05-03")).TextsOf("tbody tr").Should().ContainSingle();
        (await browser.GetAsync("/jejak?dari=2024-05-04")).TextsOf("tbody td[data-label='Pelaku']").Should().Equal("Admin Satu");
        (await browser.GetAsync("/jejak?sampai=2020-01-01")).Text.Should().Contain("Tidak ada baris yang cocok");
        (await browser.GetAsync("/jejak?dari=kemarin")).Status.Should().Be(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_day_of_the_filter_is_the_provinces_day()
    {
        await portal.World.BeginAsync(Phase.Submission);
        // 23.30 WITA on 2 May is 15.30 UTC; half an hour into 3 May is 16.30 UTC of the 2nd.
        portal.Clock.Now = new DateTimeOffset(2024, 5, 2, 15, 30, 0, TimeSpan.Zero);
        using (await portal.SignInAsAsync(World.Verifier))
        {
        }

        portal.Clock.Now = new DateTimeOffset(2024, 5, 2, 16, 30, 0, TimeSpan.Zero);
        using var browser = await portal.SignInAsAsync(World.Admin1);

        (await browser.GetAsync("/jejak?dari=2024-05-03&sampai=2024-05-03")).TextsOf("tbody td[data-label='Pelaku']").Should().Equal("Admin Satu");
    }

    [Fact]
    public async Task Pages_by_number_forth_and_back_without_losing_a_row()
    {
        await portal.World.BeginAsync(Phase.Submission);
        for (var action = 1; action <= 8; action++)
        {
            await portal.World.FiledAsync(World.Bulungan, action);
            await portal.World.FiledAsync(World.Nunukan, action);
        }

        using var browser = await portal.SignInAsAsync(World.Observer);
        var all = (await portal.TrailAsync()).Count;
        var seen = new List<int>();
        var page = await browser.GetAsync("/jejak");
        for (var pages = 1; ; pages++)
        {
            seen.AddRange(page.TextsOf("tbody th").Select(int.Parse));
            if (page.Document.QuerySelector("a[href*='sesudah=']")?.GetAttribute("href") is not { } next)
            {
                break;
            }

            pages.Should().BeLessThan(10);
            page = await browser.GetAsync($"/jejak{next[next.IndexOf('?', StringComparison.Ordinal)..]}");
        }

        seen.Should().Equal(Enumerable.Range(1, all).Reverse());
        var back = page.Document.QuerySelector("a[href*='sebelum=']")!.GetAttribute("href")!;
        (await browser.GetAsync($"/jejak{back[back.IndexOf('?', StringComparison.Ordinal)..]}")).TextsOf("tbody th").Should().HaveCount(50);
    }

    [Fact]
    public async Task A_filter_on_a_panellist_does_not_tell_the_observer_what_the_panel_does()
    {
        await portal.World.BeginAsync(Phase.Presentation);
        await portal.World.SheetAsync(World.Panelist2, World.Bulungan, 0.8m);
        var person = await portal.World.IdOfAsync(World.Panelist2);
        // The builder acts as the system: give the rows their person, as the portal does.
        await portal.WithDbAsync(db => db.AuditEntries.Where(e => e.Event == "SheetSubmitted" || e.Event == "ConflictDeclared")
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.ActorId, person).SetProperty(e => e.ActorName, "Panelis Nomor 2")));
        using var observer = await portal.SignInAsAsync(World.Observer);
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await observer.GetAsync($"/jejak?orang={person}")).Document.QuerySelectorAll("tbody tr").Should().BeEmpty();
        var masked = (await observer.GetAsync("/jejak?jenis=ScoreSheet")).TextsOf("tbody td[data-label='Pelaku']");
        masked.Should().Equal("seorang panelis");
        (await observer.GetAsync("/jejak.csv?jenis=ScoreSheet")).Body.Should().Contain("seorang panelis").And.NotContain("Panelis Nomor 2");
        (await admin.GetAsync($"/jejak?orang={person}")).Document.QuerySelectorAll("tbody tr").Should().HaveCount(2);
    }

    [Fact]
    public async Task The_same_number_of_queries_whatever_is_shown()
    {
        await portal.World.BeginAsync(Phase.Submission);
        using var browser = await portal.SignInAsAsync(World.Observer);
        await browser.GetAsync("/jejak");

        portal.Queries.Reset();
        await browser.GetAsync("/jejak");
        portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task The_csv_holds_the_filtered_rows_and_no_formula()
    {
        await portal.World.BeginAsync(Phase.Submission);
        await portal.World.SubmissionAsync(World.Bulungan, 2, World.Admin1, (s, cycle, stamp) =>
            s.AddLink(cycle, portal.World.NewId(), "2.a", "=HYPERLINK(\"x\")", "https://contoh.invalid", stamp));
        using var browser = await portal.SignInAsAsync(World.Observer);

        var csv = await browser.GetAsync($"/jejak.csv?wilayah={World.Bulungan}");

        csv.Response.Content.Headers.ContentType!.MediaType.Should().Be("text/csv");
        csv.Body.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2);
        csv.Body.Should().NotContain(",=HYPERLINK").And.NotContain("\"=HYPERLINK");
    }

    [Fact]
    public async Task Everybody_else_is_refused()
    {
        await portal.World.BeginAsync(Phase.Submission);
        foreach (var email in World.Without(Permission.ViewAuditTrail))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync("/jejak")).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.GetAsync("/jejak.csv")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync("/jejak")).Location.Should().StartWith("/masuk");
    }
}
