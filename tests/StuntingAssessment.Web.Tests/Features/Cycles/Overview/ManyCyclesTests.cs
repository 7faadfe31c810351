using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

/// <summary>One cycle published (2024), one running (2025), one in preparation (2026), and one person who is something else in each.</summary>
public sealed class ManyCyclesTests : IAsyncLifetime
{
    private const string Wanderer = "pengembara@contoh.invalid";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
        await portal.PublishedAsync();
        await CloneAsync(2024, 2025);
        await CloneAsync(2025, 2026);
        await portal.World.MoveToAsync(Phase.Presentation, 2025);
        var id = await portal.World.PersonAsync(Wanderer, "Sang Pengembara");
        await portal.WithDbAsync(async db =>
        {
            foreach (var (year, role) in new[] { (2025, Role.Panelist), (2026, Role.Verifier) })
            {
                var cycle = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == year);
                db.Assignments.Add(Assignment.Give(portal.World.NewId(), id, role, null, cycle, new DateOnly(2023, 1, 1), null, role is Role.Panelist, []));
            }

            await db.SaveChangesAsync();
        });
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Lists_show_each_person_the_own_cycles_the_latest_first()
    {
        (await YearsAsync(World.Admin1)).Should().Equal("Penilaian 2026", "Penilaian 2025", "Penilaian 2024");
        (await YearsAsync(World.Coordinator(World.Bulungan))).Should().Equal("Penilaian 2026", "Penilaian 2025", "Penilaian 2024");
        (await YearsAsync(Wanderer)).Should().Equal("Penilaian 2026", "Penilaian 2025");
        (await YearsAsync(World.Panelist2)).Should().Equal("Penilaian 2024");
    }

    [Fact]
    public async Task The_home_page_tells_what_is_to_do_in_which_year()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        await admin.GetAsync("/beranda");
        portal.Queries.Reset();
        var home = await admin.GetAsync("/beranda");
        portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
        home.Text.Should().Contain("Lanjutkan persiapan siklus 2026.").And.Contain("Hasil penilaian 2024 sudah diumumkan.").And.Contain("Tahap pleno menunggu");
        home.Document.QuerySelector("main a[href='/penilaian/2026/persiapan']").Should().NotBeNull();

        using var wanderer = await portal.SignInAsAsync(Wanderer);
        var own = await wanderer.GetAsync("/beranda");
        own.Document.QuerySelectorAll("main a[href^='/penilaian/2025/panel']").Should().NotBeEmpty();
        own.Body.Should().NotContain("/penilaian/2024").And.NotContain("/penilaian/2026/panel").And.NotContain("/persiapan");
    }

    [Fact]
    public async Task The_way_about_follows_the_cycle_that_the_page_is_about()
    {
        using var wanderer = await portal.SignInAsAsync(Wanderer);
        var running = await wanderer.GetAsync("/penilaian/2025");
        var next = await wanderer.GetAsync("/penilaian/2026");

        running.TextsOf(".header__bar .nav a").Should().Contain("Panel").And.Contain("Lembar nilai").And.NotContain("Pemeriksaan");
        next.TextsOf(".header__bar .nav a").Should().Contain("Pemeriksaan").And.NotContain("Panel").And.NotContain("Lembar nilai");
        running.TextOf(".cycle-mark").Should().StartWith("Penilaian 2025").And.EndWith("Paparan");
        next.TextOf(".cycle-mark").Should().StartWith("Penilaian 2026").And.EndWith("Persiapan");
        foreach (var (url, status) in new[]
        {
            ("/penilaian/2024", HttpStatusCode.NotFound), ("/penilaian/2026/panel", HttpStatusCode.NotFound), ("/penilaian/2026/lembar", HttpStatusCode.NotFound), ("/penilaian/2025/periksa", HttpStatusCode.NotFound),
            ("/penilaian/2025/panel", HttpStatusCode.OK), ("/penilaian/2026/periksa", HttpStatusCode.OK), ("/penilaian/2025/lembar", HttpStatusCode.OK),
        })
        {
            (await wanderer.GetAsync(url)).Status.Should().Be(status, url);
        }
    }

    [Fact]
    public async Task Every_page_of_every_cycle_opens_for_an_admin()
    {
        using var admin = await portal.SignInAsAsync(World.Admin1);
        foreach (var year in new[] { 2024, 2025, 2026 })
        {
            foreach (var page in new[] { "", "/bukti", "/lembar", "/peringkat", "/naskah", "/hasil", "/tahap", "/persiapan", "/65.01", "/65.01/aksi/1" })
            {
                (await admin.GetAsync($"/penilaian/{year}{page}")).Status.Should().Be(HttpStatusCode.OK, $"{year}{page}");
            }
        }

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync("/")).Body.Should().Contain("2024").And.NotContain("2025").And.NotContain("2026");
        (await nobody.GetAsync("/peringkat/2025")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<IReadOnlyList<string>> YearsAsync(string email)
    {
        using var browser = await portal.SignInAsAsync(email);
        return (await browser.GetAsync("/penilaian")).TextsOf("main .card h2");
    }

    private Task CloneAsync(int from, int to) => portal.WithDbAsync(async db =>
    {
        var source = await db.Cycles.AsNoTracking().SingleAsync(c => c.AssessmentYear == from);
        db.Cycles.Add(AssessmentCycle.CloneOf(source, portal.World.NewId(), new CycleYears(to, to - 1, source.TimeZone)));
        await db.SaveChangesAsync();
    });
}
