using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

public sealed class ShowTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    [Fact]
    public async Task Everybody_who_takes_part_reads_the_whole_cycle()
    {
        foreach (var (role, email) in World.OneOfEach)
        {
            using var browser = await cycles.Portal.SignInAsAsync(email);
            var page = await browser.GetAsync(CyclePortal.Url);

            page.Status.Should().Be(HttpStatusCode.OK, role.ToString());
            page.Heading.Should().Be("Penilaian 2024");
            page.Text.Should().Contain("26 April - 10 Mei 2024", "phases with dates")
                .And.Contain("Kota Tarakan", "participants")
                .And.Contain("Rembuk Stunting sampai tingkat desa").And.Contain("SK TPPS desa/kelurahan", "actions with requirements")
                .And.Contain("Cakupan pengukuran minimal 95% dan data per desa/kelurahan", "the rubric")
                .And.Contain("Penguasaan materi dan kejelasan paparan", "panel criteria")
                .And.Contain("Nilai Dokumen 8 aksi lebih tinggi", "the tie-break in words")
                .And.Contain("Sangat Baik", "predicates")
                .And.Contain("Rp40.000.000,00").And.Contain("piala bergilir", "awards")
                .And.Contain("Senin, 20 Mei 2024").And.Contain("Paparan Kabupaten Bulungan", "the agenda")
                .And.Contain("Aturan penilaian belum dikonfirmasi");
            page.Document.QuerySelectorAll("h1").Should().HaveCount(1);
        }
    }

    [Fact]
    public async Task Only_the_admin_is_offered_edits()
    {
        using var admin = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await admin.GetAsync(CyclePortal.Url);
        page.Body.Should().Contain("/atur/bobot").And.Contain("/atur/konfirmasi").And.Contain("/tahap").And.Contain("/65.01/tidak-dinilai");

        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var browser = await cycles.Portal.SignInAsAsync(email);
            (await browser.GetAsync(CyclePortal.Url)).Body.Should().NotContain("/atur/").And.NotContain("/2024/tahap").And.NotContain("/tidak-dinilai");
        }
    }

    [Fact]
    public async Task The_table_of_acts_marks_the_present_phase_and_tells_conditions()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Verifier);
        var page = await browser.GetAsync(CyclePortal.Url);

        page.TextOf(".acts thead .acts__now").Should().Be("Pengajuansekarang");
        page.Row("Mengajukan aksi").Skip(1).Should().Equal("tidak", "ya", "terlambat, atau setelah dikembalikan", "tidak", "tidak", "tidak");
        page.Row("Mengajukan aksi")[0].Should().EndWith("Koordinator kabupaten/kota");
        page.Document.QuerySelectorAll(".acts tbody tr").Should().HaveCount(Acts.All.Count);
    }

    [Fact]
    public async Task A_date_only_marks_as_late()
    {
        cycles.Portal.Clock.SetLocalNoon(2024, 5, 10);
        using var before = await cycles.Portal.SignInAsAsync(World.Verifier);
        (await before.GetAsync(CyclePortal.Url)).TextOf(".steps__step--current").Should().Contain("hari ini, hari terakhir");

        cycles.Portal.Clock.SetLocalNoon(2024, 5, 12);
        using var after = await cycles.Portal.SignInAsAsync(World.Verifier);
        var late = await after.GetAsync(CyclePortal.Url);
        late.TextOf(".steps__step--current").Should().StartWith("2Pengajuan").And.Contain("lewat 2 hari");
        late.Text.Should().Contain("jadwal hari ini", "the phase that should be running is marked");
        cycles.Portal.Clock.SetLocalNoon(2024, 5, 2);
    }

    [Fact]
    public async Task What_is_missing_is_told_to_those_who_may_know_it()
    {
        foreach (var (email, told) in new[] { (World.Admin1, true), (World.Observer, true), (World.Coordinator(World.Bulungan), false), (World.Panelist2, false), (World.Verifier, false) })
        {
            using var browser = await cycles.Portal.SignInAsAsync(email);
            var page = await browser.GetAsync(CyclePortal.Url);
            page.Text.Should().Contain("Syarat: Aturan penilaian sudah dikonfirmasi.");
            page.Text.Contains("Yang masih kurang", StringComparison.Ordinal).Should().Be(told, email);
        }
    }

    [Fact]
    public async Task Its_history_is_for_those_who_read_the_trail()
    {
        using var observer = await cycles.Portal.SignInAsAsync(World.Observer);
        (await observer.GetAsync(CyclePortal.Url)).TextsOf(".timeline li").Should().Contain(l => l.Contains("memindahkan tahap dari persiapan ke pengajuan."));

        using var coordinator = await cycles.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync(CyclePortal.Url)).Document.QuerySelector(".timeline").Should().BeNull();
    }

    [Fact]
    public async Task Asks_at_most_eight_queries()
    {
        foreach (var email in World.OneOfEach.Values)
        {
            using var browser = await cycles.Portal.SignInAsAsync(email);
            cycles.Portal.Queries.Reset();
            await browser.GetAsync(CyclePortal.Url);
            cycles.Portal.Queries.Count.Should().BeInRange(2, 8, email);
        }
    }

    [Fact]
    public async Task The_list_shows_the_cycles_of_the_person()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Panelist2);
        var page = await browser.GetAsync("/penilaian");

        page.TextsOf(".card h2").Should().Equal("Penilaian 2024");
        page.Text.Should().Contain("Aturan belum dikonfirmasi").And.Contain("Pengajuan");
    }

    [Fact]
    public async Task Somebody_without_a_role_reads_no_cycle()
    {
        await cycles.World.PersonAsync("tanpa.peran@contoh.invalid", "Tanpa Peran");
        using var browser = await cycles.Portal.SignInAsAsync("tanpa.peran@contoh.invalid");

        (await browser.GetAsync("/penilaian")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await browser.GetAsync(CyclePortal.Url)).Status.Should().Be(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/beranda")).Text.Should().Contain("Anda belum mempunyai tugas di portal ini");
    }
}
