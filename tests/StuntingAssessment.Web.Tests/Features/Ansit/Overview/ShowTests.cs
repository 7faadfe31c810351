using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Features.Ansit.Achievements;
using StuntingAssessment.Web.Features.Ansit.Findings;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Overview;

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

        page.Row("Kabupaten Bulungan")[1].Should().StartWith("0,0%5.994 kosong");
        page.Row("Kabupaten Bulungan")[2].Should().StartWith("20,0%");
        page.Row("Kabupaten Malinau")[2].Should().StartWith("belum ada");
    }

    [Fact]
    public async Task What_is_open_is_counted_anew_when_something_changed()
    {
        await desk.TypeAsync((1, "RUMAH_TANGGA", 10), (1, "E26", 9));
        using var browser = await portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync(Links.Ansit(2024))).Row("Kabupaten Bulungan")[4].Should().Be("tidak ada Kabupaten Bulungan");

        await desk.TypeAsync((1, "RUMAH_TANGGA", 5));

        (await browser.GetAsync(Links.Ansit(2024))).Row("Kabupaten Bulungan")[4].Should().Be("1 kesalahan Kabupaten Bulungan");
        Stat(await browser.GetAsync(Url), "Temuan terbuka").Should().StartWith("1");
        (await browser.GetAsync(Links.Ansit(2024))).Row("Kabupaten Malinau")[4].Should().StartWith("tidak ada");
    }

    [Fact]
    public async Task A_warning_that_was_explained_is_not_open()
    {
        await desk.RememberAsync(1, (1, "BALITA", 100));
        await desk.TypeAsync((1, "BALITA", 200));
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        Stat(await browser.GetAsync(Url), "Temuan terbuka").Should().StartWith("1");
        var list = await browser.GetAsync(Links.AnsitProblems(2024, World.Bulungan));
        await browser.SubmitAsync(list, "#terima", ("Chosen", list.Document.QuerySelector("input[name=Chosen]")!.GetAttribute("value")), ("Reason", "Pendataan ulang."));

        Stat(await browser.GetAsync(Url), "Temuan terbuka").Should().StartWith("0");
    }

    /// <summary>Two offices have E22, nobody has CATIN.</summary>
    [Fact]
    public async Task Every_cell_counts_once_whoever_has_it()
    {
        await portal.WithDbAsync(async db =>
        {
            db.Agencies.Add(Agency.Found(portal.World.NewId(), desk.Regency.Id, "Unit Perikanan", ["PERIKANAN"], 2024));
            (await db.Agencies.ToListAsync()).Single(a => a.RegionId == desk.Regency.Id && a.Codes.Contains("KEMENAG")).End(2023);
            await db.SaveChangesAsync();
        });
        await desk.TypeAsync((1, "KRS", 9), (1, "E22", 3), (2, "KRS", 9), (2, "E22", 3), (1, "CATIN", 4));
        using var browser = await portal.SignInAsAsync(World.Admin1);

        Stat(await browser.GetAsync(Url), "Sel terisi").Should().Be("5dari 5.999");
        (await browser.GetAsync(Links.Ansit(2024))).Row("Kabupaten Bulungan")[1].Should().StartWith("0,0%5.994 kosong");
    }

    [Fact]
    public async Task Nobody_to_reach_is_nothing_to_fill_in()
    {
        await desk.TypeAsync((1, "RUMAH_TANGGA", 0));
        using var browser = await portal.SignInAsAsync(World.Admin1);

        // The households, and both coverages that divide by them.
        (await browser.GetAsync(Links.Ansit(2024))).Row("Kabupaten Bulungan")[1].Should().StartWith("0,0%5.996 kosong");
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
        await browser.GetAsync(Links.Ansit(2024));
        var counts = new List<(string Url, int Counting, int Known)>();
        foreach (var villages in new[] { 1, 3 })
        {
            foreach (var url in new[] { Url, Links.Ansit(2024) })
            {
                await desk.TypeAsync(Enumerable.Range(1, villages).Select(v => (v, "BALITA", 10L + villages + counts.Count)));
                counts.Add((url, await QueriesAsync(browser, url), await QueriesAsync(browser, url)));
            }
        }

        counts.Should().OnlyContain(c => c.Known >= 2 && c.Known < c.Counting && c.Counting <= 8);
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

    /// <summary>The running cycle keeps the code it has; the next one, whose numbers are of the same year, has the new one.</summary>
    [Fact]
    public async Task A_regency_whose_code_changed_since_is_found_by_either()
    {
        await desk.TypeAsync((1, "BALITA", 40));
        await portal.WithDbAsync(async db =>
        {
            var all = await db.Regions.Include(r => r.Terms).Include(r => r.Origins).AsSplitQuery().ToListAsync();
            var top = all.Single(r => r.Id == desk.Regency.Id);
            new RegionBranch(top, [.. all.Where(r => r.Code?.StartsWith("65.01.", StringComparison.Ordinal) == true)]).Recode("65.09", all.Single(r => r.Id == top.ParentId), new RegionAct(2024, [], [], true));
            await RegionTotals.SaveAsync(db, default);
        });
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var page = await browser.GetAsync(Url);

        page.TextsOf(".cards h3").Should().Contain("Dinas Kesehatan", "its offices are found by the region");
        Stat(page, "Sel terisi").Should().Be("1dari 5.999");
        var later = await portal.ReadAsync(db => db.AnsitRegencyAsync(2023, "65.09", default));
        (later!.Id, later.Code, later.Places.Count).Should().Be((desk.Regency.Id, "65.09", desk.Regency.Places.Count));
        var heads = await portal.ReadAsync(db => db.AnsitHeadsAsync(2023, ["65.09", World.Malinau], default));
        heads.Select(h => (h.Code, h.Villages)).Should().Equal(("65.09", 81), (World.Malinau, 109));
        (await portal.ReadAsync(db => db.AnsitGapAsync(desk.Cycle, "65.09", null, default)))!.Empty.Should().Be(5993);
    }

    private async Task<int> QueriesAsync(Browser browser, string url)
    {
        portal.Queries.Reset();
        await browser.GetAsync(url);
        return portal.Queries.Count;
    }

    private static string Stat(Page page, string label) =>
        string.Concat(page.Document.QuerySelectorAll(".stats > *").Single(s => s.QuerySelector("dt")!.TextContent.Trim() == label).QuerySelectorAll("dd").Select(d => d.TextContent.Trim()));
}
