using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

public sealed class IndexTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Url = "/penilaian/2024/panel";

    [Fact]
    public async Task Lists_the_regencies_in_the_order_of_the_agenda_with_what_comes_next()
    {
        await panel.World.DeclaredAsync(World.Panelist2, World.Bulungan);
        await panel.World.DeclaredAsync(World.Panelist2, World.Tarakan, hasConflict: true);
        await panel.World.SheetAsync(World.Panelist2, World.Malinau, 0.8m, submit: false);
        await panel.World.SheetAsync(World.Panelist2, World.Nunukan, 0.8m);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);

        var page = await browser.GetAsync(Url);

        page.Heading.Should().Be("Penilaian panel");
        var cycle = await panel.World.CycleAsync();
        var agenda = cycle.Programme.Agenda.SelectMany(d => d.Items).Select(i => i.RegencyCode).OfType<string>().Distinct().Select(c => cycle.Participant(c).Name).ToList();
        page.TextsOf("tbody th").Should().Equal(agenda);
        page.Row("Kabupaten Bulungan").Should().Contain(c => c.StartsWith("Isi lembar nilai", StringComparison.Ordinal)).And.Contain(c => c.StartsWith("Senin, 20 Mei 2024", StringComparison.Ordinal));
        page.Row("Kabupaten Malinau").Should().Contain("Draf").And.Contain(c => c.StartsWith("Lanjutkan lembar nilai", StringComparison.Ordinal));
        page.Row("Kabupaten Nunukan").Should().Contain("Diajukan").And.Contain(c => c.StartsWith("Lihat lembar nilai", StringComparison.Ordinal));
        page.Row("Kota Tarakan").Should().Contain(c => c.StartsWith("Ada konflik", StringComparison.Ordinal)).And.Contain("Anda tidak menilai kabupaten/kota ini");
        page.Row("Kabupaten Tana Tidung").Should().Contain(c => c.StartsWith("Nyatakan ada atau tidaknya konflik", StringComparison.Ordinal));
        page.TextsOf(".progress__words").Should().Equal("4 dari 5", "1 dari 4");
    }

    [Fact]
    public async Task Asks_the_same_few_queries_however_many_sheets_there_are()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(5));
        await panel.World.SheetAsync(World.Panelist(5), World.Bulungan, 0.8m);
        var one = await CountAsync();
        await panel.World.SheetAsync(World.Panelist(5), World.Malinau, 0.8m);
        await panel.World.SheetAsync(World.Panelist(5), World.Tarakan, 0.8m);

        (await CountAsync()).Should().Be(one).And.BeLessThanOrEqualTo(8);

        async Task<int> CountAsync()
        {
            panel.Portal.Queries.Reset();
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.OK);
            return panel.Portal.Queries.Count;
        }
    }

    [Fact]
    public async Task Belongs_to_panellists_only()
    {
        foreach (var email in World.Without(Permission.DeclareConflicts))
        {
            using var browser = await panel.Portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var signedOut = panel.Portal.Anonymous();
        (await signedOut.GetAsync(Url)).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task Is_not_there_for_a_cycle_that_is_not_there()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);

        (await browser.GetAsync("/penilaian/2031/panel")).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
