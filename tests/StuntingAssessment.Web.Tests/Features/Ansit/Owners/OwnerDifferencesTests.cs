using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Platform.Data;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Owners;

/// <summary>Whose number has another owner in a cloned cycle than in the one it was cloned from.</summary>
public sealed class OwnerDifferencesTests : IAsyncLifetime
{
    private const string Owners = "/penilaian/2025/ansit/65.01/pemilik";
    private const string Differences = "/penilaian/2025/salin";
    private const string Rows = "section[aria-labelledby=beda] tbody tr";
    private const string Lines = "section[aria-labelledby=pemilik] li";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Lists_the_choices_that_were_dropped_with_the_reason_and_not_the_carried_one()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        await PrepareAsync(browser);

        var page = await browser.GetAsync(Owners);

        page.TextOf("#beda").Should().Be("Berbeda dari penilaian 2024");
        page.TextOf("section[aria-labelledby=beda] summary").Should().Be("5 angka berbeda pemiliknya");
        var rows = page.TextsOf($"{Rows} th");
        rows.Select(r => r.Split(' ')[0]).Should().Equal("CATIN", "E11", "E06", "P28", "E22");
        var faith = await portal.ReadAsync(db => OfficeAsync(db, World.Bulungan, "KEMENAG"));
        Cells(page, "E11 ").Should().Equal(faith.Name, "Dinas Kesehatan", $"Pilihan tidak berlaku lagi: {faith.Name} berakhir pada 2024.");
        Cells(page, "E22 ").Should().Equal("Dinas Pendidikan dan Kebudayaan", "Tidak ada lagi dalam daftar", "Pilihan tidak berlaku lagi: angka ini tidak ada lagi dalam daftar.");
        Cells(page, "CATIN ").Should().Equal(faith.Name, "Belum ada pemilik", $"{faith.Name} berakhir pada 2024; tidak ada yang menjalankan tugasnya.");
        page.Document.QuerySelectorAll($"{Rows} a").Select(a => a.GetAttribute("href")).Should().Equal(Owners + "/CATIN", Owners + "/E11", Owners + "/E06", Owners + "/P28");
        (await browser.GetAsync(Owners + "?keadaan=celah")).Document.QuerySelector("#beda").Should().BeNull("a filtered list stands alone");

        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var read = await coordinator.GetAsync(Owners);
        read.TextsOf($"{Rows} th").Should().Equal(rows);
        read.Document.QuerySelectorAll($"{Rows} a").Should().BeEmpty();
        using var elsewhere = await portal.SignInAsAsync(World.Coordinator(World.Malinau));
        (await elsewhere.GetAsync(Owners)).Status.Should().Be(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync(Owners.Replace(World.Bulungan, World.Malinau, StringComparison.Ordinal))).TextOf("section[aria-labelledby=beda]")
            .Should().EndWith("Semua angka dimiliki perangkat daerah yang sama seperti pada penilaian 2024.");
    }

    [Fact]
    public async Task The_differences_of_the_cycle_count_them_by_regency_and_ask_for_no_confirmation()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        await PrepareAsync(browser);

        var page = await browser.GetAsync(Differences);

        page.TextsOf(Lines).Should().HaveCount(5).And.HaveElementAt(0, "Kabupaten Bulungan, pemilik angka 5 angka berbeda pemiliknya, 3 di antaranya belum ada pemiliknya.")
            .And.Contain("Kabupaten Malinau, pemilik angka Tidak ada yang berbeda.");
        page.Document.QuerySelector($"{Lines} a")!.GetAttribute("href").Should().Be(Owners + "#beda");
        page.Document.QuerySelectorAll("section[aria-labelledby=pemilik] input").Should().BeEmpty();
    }

    [Fact]
    public async Task An_owner_chosen_for_the_clone_closes_the_gap_and_is_told()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        await PrepareAsync(browser);
        var health = await portal.ReadAsync(db => OfficeAsync(db, World.Bulungan, "DINKES"));

        await browser.SubmitAsync(await browser.GetAsync(Owners + "/CATIN"), "main form[action*='/pemilik/']", ("Office", health.Id.ToString()));

        Cells(await browser.GetAsync(Owners), "CATIN ")[1..].Should().Equal(health.Name, "Ditetapkan untuk penilaian ini.");
    }

    [Fact]
    public async Task A_cycle_that_is_no_clone_and_one_of_a_cycle_without_a_list_are_compared_with_nothing()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync("/penilaian/2024/ansit/65.01/pemilik")).Document.QuerySelector("#beda").Should().BeNull();

        await CloneAsync(browser);
        await portal.WithDbAsync(async db =>
        {
            var source = await db.Cycles.SingleAsync(c => c.AssessmentYear == 2024);
            var facts = new CatalogFacts([], new Dictionary<string, int>());
            source.Catalog.Indicators.Where(i => source.Catalog.PopulationOf(i.Code) is null).ToList().ForEach(i => source.RemoveIndicator(i.Code, facts));
            source.Catalog.Populations.ToList().ForEach(p => source.RemovePopulation(p.Code, facts));
            source.Catalog.Indicators.ToList().ForEach(i => source.RemoveIndicator(i.Code, facts));
            await db.SaveChangesAsync();
        });

        (await browser.GetAsync(Owners)).Document.QuerySelector("#beda").Should().BeNull();
        (await browser.GetAsync(Differences)).Document.QuerySelector("#pemilik").Should().BeNull();
    }

    [Fact]
    public async Task Takes_as_many_queries_for_three_regencies_as_for_one()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        await PrepareAsync(browser);
        async Task<int> CountAsync(string url)
        {
            await browser.GetAsync(url);
            portal.Queries.Reset();
            await browser.GetAsync(url);
            return portal.Queries.Count;
        }

        (await CountAsync(Owners)).Should().BeLessThanOrEqualTo(8);
        var one = await CountAsync(Differences);
        await ChooseAsync(2025, World.Malinau, ("P09", "DIKBUD"));
        await ChooseAsync(2025, World.Nunukan, ("P09", "DIKBUD"));

        (await CountAsync(Differences)).Should().Be(one).And.BeLessThanOrEqualTo(8);
        (await browser.GetAsync(Differences)).TextsOf(Lines).Count(l => !l.EndsWith("Tidak ada yang berbeda.", StringComparison.Ordinal)).Should().Be(3);
    }

    /// <summary>In 2024 three choices; the office of one ends, the measure of one is removed from the clone.</summary>
    private async Task PrepareAsync(Browser browser)
    {
        await ChooseAsync(2024, World.Bulungan, ("P09", "DIKBUD"), ("E11", "KEMENAG"), ("E22", "DIKBUD"));
        await portal.WithDbAsync(async db =>
        {
            (await OfficeAsync(db, World.Bulungan, "KEMENAG")).End(2024);
            await db.SaveChangesAsync();
        });
        await CloneAsync(browser);
        await portal.World.ChangeCycleAsync(c => c.RemoveIndicator("E22", new CatalogFacts([], new Dictionary<string, int>())), 2025);
    }

    private static async Task CloneAsync(Browser browser) => await browser.SubmitAsync(await browser.GetAsync("/penilaian/baru"), "main form");

    private Task ChooseAsync(int year, string regency, params (string Measure, string Office)[] choices) => portal.WithDbAsync(async db =>
    {
        var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == year);
        var ownership = AnsitOwnership.Of(portal.World.NewId(), cycle.Id, regency);
        foreach (var (measure, office) in choices)
        {
            ownership.Choose(cycle, cycle.Catalog.FindMeasure(measure)!, await OfficeAsync(db, regency, office));
        }

        db.AnsitOwnerships.Add(ownership);
        await db.SaveChangesAsync();
    });

    private static async Task<Agency> OfficeAsync(PortalDbContext db, string regencyCode, string code)
    {
        var regency = await db.Regions.Where(r => r.Code == regencyCode).Select(r => r.Id).SingleAsync();
        return (await db.Agencies.Where(a => a.RegionId == regency).ToListAsync()).First(a => a.Codes.Contains(code));
    }

    private static string[] Cells(Page page, string startsWith) =>
        [.. page.Document.QuerySelectorAll(Rows).Single(r => r.QuerySelector("th")!.TextContent.Trim().StartsWith(startsWith, StringComparison.Ordinal)).QuerySelectorAll("td").Select(c => c.TextContent.Trim())];
}
