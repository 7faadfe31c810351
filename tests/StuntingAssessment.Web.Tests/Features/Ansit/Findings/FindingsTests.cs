using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Findings;

public sealed class FindingsTests : IAsyncLifetime
{
    private const string Url = "/penilaian/2024/ansit/65.01/periksa";

    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task A_regency_without_numbers_has_nothing_open()
    {
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await coordinator.GetAsync(Url);

        page.Heading.Should().Be("Pemeriksaan Master Ansit");
        page.Text.Should().Contain("Tidak ada temuan").And.Contain("Dinas Kesehatan");
    }

    [Fact]
    public async Task A_row_says_village_measure_and_sentence_and_leads_to_the_cell()
    {
        await desk.TypeAsync((1, "BALITA", 40), (1, "E17", 39));
        await desk.TypeAsync((1, "BALITA", 30));
        await desk.RememberAsync(1, (1, "BALITA", 60));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await coordinator.GetAsync(Url);

        var (village, office) = (desk.Place(1), await desk.OfficeAsync("DINKES"));
        page.TextsOf("#temuan tbody tr").Should().HaveCount(2);
        page.Text.Should().Contain("39 lebih besar daripada sasarannya, Balita: 30. Perbaiki salah satunya.").And.Contain("Tahun 2022 60, sekarang 30: turun lebih dari 25%.");
        page.Document.QuerySelector($"a[href='/penilaian/2024/ansit/65.01/opd/{office}#sel={village.Id}:E17']").Should().NotBeNull();
        page.Document.QuerySelector($"a[href='/penilaian/2024/ansit/65.01/sel/{village.Id}/E17']")!.TextContent.Should().Be(village.Name);
        page.Row("Dinas Kesehatan").Should().Equal("Dinas Kesehatan", "1", "1");
    }

    [Fact]
    public async Task The_address_filters_by_office_kind_rule_and_district()
    {
        await desk.TypeAsync((1, "BALITA", 40), (1, "E17", 39), (1, "KELUARGA", 100));
        await desk.TypeAsync((1, "BALITA", 30));
        await desk.RememberAsync(1, (1, "KELUARGA", 200));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        async Task<string> CountAsync(string query) => (await coordinator.GetAsync($"{Url}?{query}")).TextOf(".toolbar__count");

        (await CountAsync("")).Should().Be("2 temuan");
        (await CountAsync($"opd={await desk.OfficeAsync("DINKES")}")).Should().Be("1 temuan");
        (await CountAsync("jenis=peringatan")).Should().Be("1 temuan");
        (await CountAsync("aturan=sasaran-berubah")).Should().Be("1 temuan");
        (await CountAsync("aturan=banyak-yang-sama")).Should().Be("0 temuan");
        (await CountAsync($"kecamatan={desk.Place(1).DistrictId}")).Should().Be("2 temuan");
        (await CountAsync($"kecamatan={desk.Regency.Places[^1].DistrictId}")).Should().Be("0 temuan");
        (await CountAsync("tampil=diterima")).Should().Be("0 temuan");
        (await CountAsync("opd=bukan&halaman=999&jenis=x&kecamatan=y")).Should().Be("2 temuan");
    }

    /// <summary>Whoever mistyped the families has to see what became impossible in another office's column, and the count beside the office is the list's.</summary>
    [Fact]
    public async Task An_error_between_two_offices_numbers_is_in_the_list_of_both()
    {
        await desk.TypeAsync((1, "KELUARGA", 100), (1, "E20", 90));
        await desk.TypeAsync((1, "KELUARGA", 10));
        var (health, families) = (await desk.OfficeAsync("DINKES"), await desk.OfficeAsync("DP3AP2KB"));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        foreach (var office in new[] { health, families })
        {
            var page = await coordinator.GetAsync($"{Url}?opd={office}");
            page.TextOf(".toolbar__count").Should().Be("1 temuan");
            page.Text.Should().Contain("90 lebih besar daripada sasarannya, Keluarga: 10.").And.Contain("salah satu dari keduanya keliru");
            page.Document.QuerySelector($"a[href='/penilaian/2024/ansit/65.01/opd/{families}#sel={desk.Place(1).Id}:KELUARGA']").Should().NotBeNull();
            (await coordinator.GetAsync("/penilaian/2024/ansit/65.01")).Document.QuerySelectorAll(".cards .card").Single(c => c.InnerHtml.Contains($"{office}", StringComparison.Ordinal)).TextContent.Should().Contain("1 kesalahan");
            page.Document.QuerySelectorAll("details tbody tr").Count(r => r.TextContent.Contains('1', StringComparison.Ordinal)).Should().Be(2);
        }

        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/KELUARGA")).Text.Should().Contain("90 lebih besar daripada sasarannya, Keluarga: 10.");
        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/opd/{families}/desa/{desk.Place(1).Id}")).TextOf("#Texts_KELUARGA_-error").Should().Contain("90 lebih besar daripada sasarannya, Keluarga: 10.");
        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/opd/{families}/isian.json")).Body.Should().Contain("Stop BABS: 90 lebih besar");
    }

    [Fact]
    public async Task The_numbers_beside_the_offices_are_what_their_lists_hold_columns_without_one_too()
    {
        await desk.TypeAsync(Enumerable.Range(1, 21).SelectMany(p => new[] { (p, "P09", 7L), (p, "KELUARGA", 100L + p), (p, "E20", 90L), (p, "RUMAH_TANGGA", 50L) }));
        await desk.TypeAsync((1, "KELUARGA", 10), (2, "KELUARGA", 20));
        await desk.RememberAsync(1, (3, "RUMAH_TANGGA", 500), (4, "RUMAH_TANGGA", 500));
        await portal.WithDbAsync(db => db.Agencies.Where(a => a.Name.Contains("Pekerjaan Umum") && db.Regions.Any(r => r.Id == a.RegionId && r.Code == World.Bulungan)).ExecuteDeleteAsync());
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var page = await coordinator.GetAsync(Url);
        var rows = page.Document.QuerySelectorAll("details tbody tr").Select(r => (Link: r.QuerySelector("a")!.GetAttribute("href")!, Cells: r.QuerySelectorAll("td").Select(c => int.Parse(c.TextContent.Trim().Replace(".", ""), System.Globalization.CultureInfo.InvariantCulture)).Sum())).ToList();

        rows.Should().Contain(r => r.Link == $"{Url}?opd=tanpa" && r.Cells > 1);
        foreach (var (link, count) in rows)
        {
            (await coordinator.GetAsync(link)).TextOf(".toolbar__count").Should().Be($"{count} temuan", link);
        }

        var column = page.Document.QuerySelectorAll("#temuan tbody tr").Single(r => r.TextContent.Contains("Angka 7 terisi", StringComparison.Ordinal));
        column.QuerySelector("a[href*='#sel=']")!.GetAttribute("href").Should().EndWith($"#sel={desk.Place(1).Id}:P09", "a column leads to its first filled cell");
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_of_a_hundred()
    {
        var villages = Enumerable.Range(1, 81).ToList();
        await desk.TypeAsync(villages.SelectMany(p => new[] { (p, "BUMIL", 100L + p), (p, "CATIN", 100L + p) }));
        await desk.RememberAsync(1, villages.SelectMany(p => new[] { (p, "BUMIL", 10L), (p, "CATIN", 10L) }));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        var first = await coordinator.GetAsync(Url);
        var second = await coordinator.GetAsync($"{Url}?halaman=2");

        first.TextOf(".toolbar__count").Should().Be("162 temuan");
        first.TextsOf("#temuan tbody tr").Should().HaveCount(100);
        second.TextsOf("#temuan tbody tr").Should().HaveCount(62);
        first.TextOf(".pager").Should().Contain("Halaman 1 dari 2");
    }

    [Fact]
    public async Task The_page_asks_the_database_as_often_for_three_findings_as_for_one()
    {
        await desk.TypeAsync((1, "BALITA", 40));
        await desk.RememberAsync(1, Enumerable.Range(1, 3).Select(p => (p, "BALITA", 90L)));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        await coordinator.GetAsync(Url);

        portal.Queries.Reset();
        await coordinator.GetAsync(Url);
        var forOne = portal.Queries.Count;
        await desk.TypeAsync((2, "BALITA", 40), (3, "BALITA", 41));
        portal.Queries.Reset();
        (await coordinator.GetAsync(Url)).TextOf(".toolbar__count").Should().Be("3 temuan");

        portal.Queries.Count.Should().Be(forOne).And.BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task Those_who_only_read_see_findings_and_no_way_to_accept_them()
    {
        await desk.TypeAsync((1, "BALITA", 40));
        await desk.RememberAsync(1, (1, "BALITA", 90));
        foreach (var email in new[] { World.Admin1, World.Verifier, World.Observer })
        {
            using var browser = await portal.SignInAsAsync(email);
            var page = await browser.GetAsync(Url);
            page.TextOf(".toolbar__count").Should().Be("1 temuan", email);
            page.Text.Should().NotContain("Terima dengan alasan", email);
        }
    }

    [Fact]
    public async Task An_operator_reads_all_and_may_explain_the_own_columns()
    {
        await desk.TypeAsync((1, "BALITA", 40), (1, "KELUARGA", 100));
        await desk.RememberAsync(1, (1, "BALITA", 90), (1, "KELUARGA", 200));
        using var health = await portal.SignInAsAsync(World.HealthOperator);

        var page = await health.GetAsync(Url);

        page.TextsOf("#temuan tbody tr").Should().HaveCount(2);
        page.Document.QuerySelectorAll("input[name='Chosen']").Should().ContainSingle().Which.GetAttribute("value").Should().Contain(":BALITA:");
    }

    [Fact]
    public async Task Outside_the_phases_of_entry_nothing_is_offered()
    {
        await desk.TypeAsync((1, "BALITA", 40));
        await desk.RememberAsync(1, (1, "BALITA", 90));
        await portal.World.MoveToAsync(Phase.Presentation);
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await coordinator.GetAsync(Url)).Document.QuerySelectorAll("input[name='Chosen']").Should().BeEmpty();
    }

    [Fact]
    public async Task Who_may_not_see_Master_Ansit_is_refused()
    {
        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var foreign = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        (await foreign.GetAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
    }
}
