using System.Globalization;
using System.Text;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Achievements;

public sealed class ShowTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    private static string Url => Links.AnsitFigures(2024, World.Bulungan);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
        await desk.TypeAsync(
            (1, "BALITA", 100), (1, "E17", 95), (1, "S06", 80), (1, "S04", 2), (1, "S05", 14),
            (2, "BALITA", 20), (2, "E17", 4), (2, "S04", 1), (2, "S05", 3),
            (3, "E17", 7));
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Sums_with_the_villages_behind_them_and_the_fallback_marked()
    {
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await browser.GetAsync(Url);

        page.Status.Should().Be(HttpStatusCode.OK);
        // (95 + 4) of (100 + 20): the third village has no population. A mean of percents would be 57,5.
        page.Row("Balita dipantau")[1].Should().Be("82,5% 99 dari 120");
        page.Row("Balita dipantau")[2].Should().Be("Belum tercapai paling sedikit 90%");
        page.Row("Balita dipantau")[4].Should().Be("2 dari 81");
        // (16 + 4) of (80 measured + 20 children).
        page.Row("Prevalensi stunting")[1].Should().Be("20,0% 20 dari 100");
        page.Row("Prevalensi stunting")[4].Should().Be("2 dari 81 1 memakai seluruh balita");
        page.Row("Cakupan pengukuran")[1].Should().Be("80,0% 80 dari 100");
        page.Row("Imunisasi dasar lengkap")[1].Should().Be("belum ada");
    }

    [Fact]
    public async Task The_year_before_decides_the_direction_by_polarity()
    {
        await desk.RememberAsync(1, (1, "BALITA", 100), (1, "E17", 60), (1, "S06", 100), (1, "S04", 5), (1, "S05", 5));
        await portal.WithDbAsync(async db =>
        {
            await using var transaction = await db.BeginUnderLockAsync(default);
            await AnsitTotals.RebuildTotalsAsync(db, desk.Cycle.Catalog, desk.Cycle.ActivityYear - 1, desk.Regency, default);
            await transaction.CommitAsync();
        });
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await browser.GetAsync(Url);

        page.Row("Balita dipantau")[3].Should().Be("Membaik dari 60,0%");
        page.Row("Prevalensi stunting")[3].Should().Be("Memburuk dari 10,0%");
        page.Row("Balita sangat pendek")[3].Should().BeEmpty("two villages now, one then");
    }

    [Fact]
    public async Task A_district_and_the_villages_of_one_figure()
    {
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var district = desk.Place(1).Code![..8];

        var byDistrict = await browser.GetAsync(Links.AnsitFiguresOf(2024, World.Bulungan, null, "E17"));
        (await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, "P13"))).Location.Should().Be(Url, "no district has it");
        var byVillage = await browser.GetAsync(Links.AnsitFiguresOf(2024, World.Bulungan, district, "E17"));

        byDistrict.Row(desk.Place(1).DistrictName)[1].Should().Be("82,5% 99 dari 120");
        byVillage.Row(desk.Place(1).Name)[1].Should().Be("95,0% 95 dari 100");
        byVillage.Row(desk.Place(3).Name)[^1].Should().Be("sasarannya belum diisi");
        byVillage.Row(desk.Place(4).Name)[^1].Should().Be("belum diisi");
        (await browser.GetAsync($"{Url}?kecamatan=65.02.01")).Status.Should().Be(HttpStatusCode.NotFound);
        (await browser.GetAsync($"{Url}?indikator=X1")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Where_there_is_nobody_to_reach_a_village_says_so()
    {
        await desk.TypeAsync((4, "BUMIL", 0));
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await browser.GetAsync(Links.AnsitFiguresOf(2024, World.Bulungan, desk.Place(4).Code![..8], "E11"));

        page.Row(desk.Place(4).Name)[1].Should().Be("tidak dihitung");
        page.Row(desk.Place(4).Name)[^1].Should().Be("tidak ada sasaran");
    }

    [Fact]
    public async Task A_yes_of_the_regency_is_read_as_one()
    {
        await portal.World.ChangeCycleAsync(c => c.ChangeIndicator(c.Catalog.Indicator("P14") with { Level = IndicatorLevel.Regency }, new CatalogFacts([c.Catalog.Indicator("P14").Owner], new Dictionary<string, int>())));
        using var browser = await portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync(Url)).Row("Audit baduta")[1].Should().Be("belum ada");

        await desk.TypeAsync((0, "P14", 1));

        (await browser.GetAsync(Url)).Row("Audit baduta")[1].Should().Be("ya");
        (await browser.GetAsync(Links.AnsitProvinceFigures(2024))).Row("Audit baduta")[3].Should().Be("ya");
        Encoding.UTF8.GetString(await (await browser.GetAsync(Url + ".csv")).Response.Content.ReadAsByteArrayAsync()).Should().Contain(",P14,Audit baduta,Layanan pendukung,,,1,\"1 ya, 0 tidak\",");
    }

    [Fact]
    public async Task The_files_hold_the_same_numbers_with_a_point_and_a_byte_order_mark()
    {
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var csv = await browser.GetAsync($"{Url}.csv");
        var book = await browser.GetAsync($"{Url}.xlsx?kecamatan={desk.Place(1).Code![..8]}");

        var bytes = await csv.Response.Content.ReadAsByteArrayAsync();
        bytes.Take(3).Should().Equal(Encoding.UTF8.Preamble.ToArray());
        var line = Encoding.UTF8.GetString(bytes).Split("\r\n").First(l => l.StartsWith("65.01,", StringComparison.Ordinal) && l.Contains(",E17,", StringComparison.Ordinal));
        line.Should().Be("65.01,Kabupaten Bulungan,2023,E17,Balita dipantau,Balita,99,120,82.5,persen,90,belum,,,2,81,,");
        book.Status.Should().Be(HttpStatusCode.OK);
        book.Response.Content.Headers.ContentType!.MediaType.Should().Contain("spreadsheetml");
    }

    [Fact]
    public async Task The_province_is_the_sum_of_its_regencies()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var page = await browser.GetAsync(Links.AnsitProvinceFigures(2024));

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Row("Balita dipantau")[2].Should().Be("82,5% 2 dari 482");
        page.Row("Balita dipantau")[3].Should().Be("82,5%belum tercapai2 dari 81");
        page.Row("Balita dipantau")[4].Should().Be("belum ada");
        var csv = Encoding.UTF8.GetString(await (await browser.GetAsync(Links.AnsitProvinceFigures(2024) + ".csv")).Response.Content.ReadAsByteArrayAsync());
        csv.Should().Contain(",Kalimantan Utara,2023,E17,Balita dipantau,Balita,99,120,82.5,");
    }

    [Fact]
    public async Task One_figure_of_the_province_stands_by_regencies()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var all = await browser.GetAsync(Links.AnsitProvinceFigures(2024));
        all.Document.QuerySelector(".only-narrow")!.QuerySelectorAll("a").Should().Contain(a => a.GetAttribute("href") == Links.AnsitProvinceFiguresOf(2024, "E17"), "a narrow screen has no columns for the regencies");

        var page = await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, "E17"));

        page.Document.QuerySelector("h1")!.TextContent.Should().Be("Balita dipantau");
        page.Row("Kabupaten Bulungan").Should().Equal("Kabupaten Bulungan 65.01", "82,5% 99 dari 120", "Belum tercapai paling sedikit 90%", "", "2 dari 81 desa/kelurahan");
        page.Row("Kabupaten Malinau")[1].Should().Be("belum ada");
        page.Row("Kalimantan Utara")[1].Should().Be("82,5% 99 dari 120");
        page.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")).Should().HaveCount(5).And.Contain(Links.AnsitFiguresOf(2024, World.Bulungan, null, "E17"));
        (await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, Figures.Prevalence))).Row("Kabupaten Bulungan")[^1].Should().Be("2 dari 81 desa/kelurahan; 1 memakai seluruh balita");
        (await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, "E99"))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task One_figure_that_regencies_have_by_themselves_is_not_added_up()
    {
        await portal.World.ChangeCycleAsync(c => c.ChangeIndicator(c.Catalog.Indicator("P14") with { Level = IndicatorLevel.Regency }, new CatalogFacts([c.Catalog.Indicator("P14").Owner], new Dictionary<string, int>())));
        await desk.TypeAsync((0, "P14", 1));
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var page = await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, "P14"));

        page.Row("Kabupaten Bulungan")[1].Should().Be("ya");
        page.Document.QuerySelector("tfoot").Should().BeNull();
        page.Document.QuerySelectorAll("tbody a").Select(a => a.GetAttribute("href")).Should().Contain(Url, "no district has it");
    }

    [Fact]
    public async Task What_regencies_count_by_themselves_adds_up_to_their_province()
    {
        await desk.TypeAsync((0, "P13", 7));
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var all = await browser.GetAsync(Links.AnsitProvinceFigures(2024));
        var page = await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, "P13"));

        all.Row("Pendamping PKH terlatih")[2].Should().Be("7 1 dari 5");
        page.Row("Kalimantan Utara").Should().Equal("Kalimantan Utara", "7", "", "", "1 dari 5 kabupaten/kota");
    }

    [Fact]
    public async Task Whoever_sees_one_regency_is_led_there()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        (await browser.GetAsync(Links.AnsitProvinceFiguresOf(2024, "E17"))).Location.Should().Be(Links.AnsitFiguresOf(2024, World.Bulungan, null, "E17"));

        (await browser.GetAsync(Links.AnsitProvinceFigures(2024))).Location.Should().Be(Url);
        (await browser.GetAsync(Links.AnsitProvinceFigures(2024) + ".csv")).Location.Should().Be(Url + ".csv");
    }

    [Fact]
    public async Task Another_regency_does_not_exist_and_without_the_permission_nothing_is_shown()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        foreach (var ending in new[] { "", ".csv", ".xlsx" })
        {
            (await coordinator.GetAsync(Url + ending)).Status.Should().Be(HttpStatusCode.NotFound);
        }

        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var refused = await portal.SignInAsAsync(email);
            (await refused.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await refused.GetAsync(Links.AnsitProvinceFigures(2024))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync(Url)).Location.Should().StartWith("/masuk");
    }

    [Fact]
    public async Task As_many_queries_for_one_village_as_for_three()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var counts = new List<string>();
        for (var turn = 0; turn < 2; turn++)
        {
            foreach (var url in new[] { Url, Links.AnsitFiguresOf(2024, World.Bulungan, desk.Place(1).Code![..8], "E17"), Links.AnsitProvinceFigures(2024), Links.AnsitProvinceFiguresOf(2024, "E17") })
            {
                await browser.GetAsync(url);
                portal.Queries.Reset();
                await browser.GetAsync(url);
                portal.Queries.Count.Should().BeInRange(2, 8, url);
                counts.Add(portal.Queries.Count.ToString(CultureInfo.InvariantCulture));
            }

            await desk.TypeAsync((5, "BALITA", 9 + turn), (6, "BALITA", 9 + turn), (40, "BALITA", 9 + turn));
        }

        counts.Take(4).Should().Equal(counts.Skip(4));
    }
}
