using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Domain.Regions;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Checks;

public sealed class RulesTests : IAsyncLifetime
{
    private const string Url = "/penilaian/2024/ansit/aturan";

    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task Every_rule_stands_there_with_its_explanation()
    {
        using var observer = await portal.SignInAsAsync(World.Observer);

        var page = await observer.GetAsync(Url);

        page.TextsOf("tbody tr").Should().HaveCount(AnsitChecks.All.Count);
        foreach (var check in AnsitChecks.All)
        {
            page.Text.Should().Contain(check.Name).And.Contain(check.Explanation);
        }

        page.Text.Should().Contain("belum ada data").And.Contain("5 kabupaten/kota");
    }

    [Fact]
    public async Task Counts_this_year_and_what_would_have_been_last_year()
    {
        await desk.RememberAsync(2, (1, "BALITA", 10), (2, "BALITA", 10));
        await desk.RememberAsync(1, (1, "BALITA", 40), (2, "BALITA", 40), (3, "BALITA", 40));
        await desk.TypeAsync((3, "BALITA", 80));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        Row(await coordinator.GetAsync(Url)).Should().Be(("2", "1"));

        await desk.TypeAsync((1, "BALITA", 80));
        Row(await coordinator.GetAsync(Url)).Should().Be(("2", "2"), "a written cell asks for a new count");
        using var elsewhere = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        Row(await elsewhere.GetAsync(Url)).Should().Be(("belum ada data", "tidak dapat dihitung"), "one year alone cannot have changed");
    }

    [Fact]
    public async Task What_was_counted_is_kept_and_the_first_time_takes_few_questions_too()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.GetAsync("/penilaian");

        portal.Queries.Reset();
        await admin.GetAsync(Url);
        var first = portal.Queries.Count;
        portal.Queries.Reset();
        await admin.GetAsync(Url);

        first.Should().BeLessThanOrEqualTo(8);
        portal.Queries.Count.Should().Be(first - 3, "neither the places of both years nor cells are read again");
    }

    [Fact]
    public async Task What_leaves_no_row_in_the_trail_is_seen_after_an_hour()
    {
        await desk.RememberAsync(1, (3, "BALITA", 40));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        await coordinator.GetAsync(Url);
        await desk.RememberAsync(2, (3, "BALITA", 10));

        Row(await coordinator.GetAsync(Url)).Should().Be(("tidak dapat dihitung", "0"), "of the year before last nothing is known");
        portal.Clock.Advance(TimeSpan.FromMinutes(61));

        Row(await coordinator.GetAsync(Url)).Should().Be(("1", "0"));
    }

    /// <summary>A village that came into being this year has no gap last year, and its going is seen at once.</summary>
    [Fact]
    public async Task Last_year_is_counted_over_last_years_villages()
    {
        var district = desk.Place(1).DistrictId;
        var others = Enumerable.Range(1, 81).Where(p => desk.Place(p).DistrictId == district).ToList();
        await desk.RememberAsync(1, others.Select(p => (p, "P09", (long)p)));
        await desk.TypeAsync(others.Select(p => (p, "P09", 100L + p)));
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        static (string, string) Gaps(Page page) => page.Row("Kosong") is [.., var last, var now] ? (last, now) : ("", "");
        Gaps(await coordinator.GetAsync(Url)).Should().Be(("0", "0"));

        await portal.WithDbAsync(async db =>
        {
            var ids = new[] { district, desk.Place(1).Id };
            var regions = await db.Regions.Include(r => r.Terms).Include(r => r.Origins).AsSplitQuery().Where(r => ids.Contains(r.Id)).ToListAsync();
            var (parent, old) = (regions.Single(r => r.Id == district), regions.Single(r => r.Id != district));
            var act = new RegionAct(2023, [.. regions.SelectMany(r => r.Terms)], [], IsAccepted: true);
            db.Regions.AddRange(new RegionBranch(old, []).Split([new NewRegion(Guid.CreateVersion7(), "Baru", "desa", null)], parent, new Dictionary<Guid, Guid?>(), remains: true, act));
            await db.SaveChangesAsync();
        });

        Gaps(await coordinator.GetAsync(Url)).Should().Be(("0", "1"), "the new village is empty this year alone");
    }

    [Fact]
    public async Task What_was_counted_and_is_a_yes_or_no_now_is_not_compared()
    {
        await portal.WithDbAsync(async db =>
        {
            var cycle = await db.Cycles.SingleAsync(c => c.Id == desk.Cycle.Id);
            cycle.ChangeIndicator(cycle.Catalog.Indicator("P09") with { Kind = IndicatorKind.YesNo, Unit = "yesno" }, new CatalogFacts(["DINKES"], new Dictionary<string, int>()));
            await db.SaveChangesAsync();
        });
        var cells = Enumerable.Range(1, 12).SelectMany(p => new[] { (p, "P09", 1L), (p, "P10", 1L) }).ToList();
        await desk.RememberAsync(1, cells);
        await desk.RememberAsync(2, cells);
        await desk.TypeAsync(cells);
        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));

        (await coordinator.GetAsync(Url)).Row("Sama persis").TakeLast(2).Should().Equal("1", "1");
        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/P09")).Text.Should().NotContain("Sama persis");
        (await coordinator.GetAsync($"/penilaian/2024/ansit/65.01/sel/{desk.Place(1).Id}/P10")).Text.Should().Contain("Sama persis");
    }

    [Fact]
    public async Task Who_may_not_see_Master_Ansit_is_refused()
    {
        foreach (var email in World.Without(Permission.ViewAnsit))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    private static (string LastYear, string ThisYear) Row(Page page) => page.Row("Sasaran berubah") is [.., var last, var now] ? (last, now) : ("", "");
}
