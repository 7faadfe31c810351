using System.Net;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;
using StuntingAssessment.Web.Tests.Support;

namespace StuntingAssessment.Web.Tests.Features.AnsitOverview;

public sealed class ShowTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    private static string Url => Links.AnsitRegency(2024, World.Bulungan);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task The_province_sees_what_each_regency_has_filled()
    {
        await desk.TypeAsync((1, "BALITA", 100), (1, "S06", 80), (1, "S04", 2), (1, "S05", 14), (0, "P17", 2));
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var page = await browser.GetAsync(Links.Ansit(2024));

        page.Row("Kabupaten Bulungan")[1].Should().StartWith("Sel5 dari 5.999");
        page.Row("Kabupaten Bulungan")[2].Should().StartWith("20,0%");
        page.Row("Kabupaten Malinau")[2].Should().Be("belum ada");
    }

    [Fact]
    public async Task One_regency_is_opened_at_once()
    {
        foreach (var email in new[] { World.HealthOperator, World.Coordinator(World.Bulungan) })
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Links.Ansit(2024))).Location.Should().Be(Url);
        }
    }

    [Fact]
    public async Task An_operator_finds_the_own_office_first_with_its_ways_in()
    {
        await desk.TypeAsync((1, "RUMAH_TANGGA", 10), (1, "E26", 9));
        await desk.TypeAsync((1, "RUMAH_TANGGA", 5));
        var (health, works) = (await desk.OfficeAsync("DINKES"), await desk.OfficeAsync("PUPR"));
        using var browser = await portal.SignInAsAsync(World.HealthOperator);

        var page = await browser.GetAsync(Url);

        page.TextsOf(".cards h3")[0].Should().Be("Dinas Kesehatan");
        page.Document.QuerySelectorAll(".cards .card")[0].QuerySelectorAll("a").Select(a => a.GetAttribute("href")).Should()
            .Contain([Links.AnsitGrid(2024, World.Bulungan, health), Links.AnsitWorkbook(2024, World.Bulungan, health)]);
        page.Body.Should().NotContain(Links.AnsitWorkbook(2024, World.Bulungan, works), "another office's way in");
        var other = page.Document.QuerySelectorAll(".cards .card").Single(c => c.TextContent.Contains("Pekerjaan Umum", StringComparison.Ordinal));
        other.TextContent.Should().Contain("1 kesalahan").And.Contain("2 dari 243");
    }

    [Fact]
    public async Task Outside_the_phases_of_entry_the_numbers_are_only_read()
    {
        await portal.World.MoveToAsync(Phase.Presentation);
        using var browser = await portal.SignInAsAsync(World.HealthOperator);

        var page = await browser.GetAsync(Url);

        page.Text.Should().Contain("hanya dapat dibaca").And.Contain("Lihat tabel").And.NotContain("Isi di tabel");
    }

    [Fact]
    public async Task Another_regency_does_not_exist_and_without_the_permission_nothing_is_shown()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await coordinator.GetAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var refused = await portal.SignInAsAsync(email);
            (await refused.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await refused.GetAsync(Links.Ansit(2024))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    [Fact]
    public async Task As_many_queries_for_one_cell_as_for_three()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var counts = new List<int>();
        foreach (var villages in new[] { 1, 3 })
        {
            await desk.TypeAsync(Enumerable.Range(1, villages).Select(v => (v, "BALITA", 10L + villages)));
            foreach (var url in new[] { Url, Links.Ansit(2024) })
            {
                await browser.GetAsync(url);
                portal.Queries.Reset();
                await browser.GetAsync(url);
                portal.Queries.Count.Should().BeInRange(2, 8, url);
                counts.Add(portal.Queries.Count);
            }
        }

        counts.Take(2).Should().Equal(counts.Skip(2));
    }

    [Fact]
    public async Task The_first_page_says_how_many_cells_of_the_own_columns_are_empty()
    {
        await desk.TypeAsync((1, "RUMAH_TANGGA", 10), (1, "BALITA", 9));
        using var health = await portal.SignInAsAsync(World.HealthOperator);
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await health.GetAsync("/beranda")).Text.Should().Contain("2.915 sel kosong dalam 36 kolom Dinas Kesehatan");
        (await coordinator.GetAsync("/beranda")).Text.Should().Contain("Lengkapi Master Ansit 2023 Kabupaten Bulungan.").And.Contain("5.992 sel kosong");
    }
}
