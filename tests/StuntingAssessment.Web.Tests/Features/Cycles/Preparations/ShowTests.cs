using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Preparations;

public sealed class ShowTests : IAsyncLifetime
{
    private const string Url = PreparationPortal.Url + "/persiapan";
    private const string Open = "form[action='/penilaian/2025/tahap/maju']";

    private readonly PreparationPortal preparations = new();

    public Task InitializeAsync() => preparations.InitializeAsync();

    public Task DisposeAsync() => preparations.DisposeAsync();

    [Fact]
    public async Task Leads_step_by_step_to_the_opening_and_says_what_is_missing()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        page.TextsOf(".guide h2").Should().Equal(
            "Tahun dan kalender", "Aksi", "Persyaratan bukti", "Komponen dan bobot", "Kriteria dan rubrik", "Predikat", "Pemutus seri", "Penghargaan", "Daftar Master Ansit", "Peserta", "Agenda", "Tim teknis", "Panel",
            "Koordinator kabupaten/kota", "Perbedaan dengan siklus asal", "Konfirmasi aturan", "Buka pengajuan");
        page.HasForm(Open).Should().BeFalse();
        page.TextsOf(".checklist li").Should().ContainSingle().Which.Should().Contain("perbedaan dengan siklus 2024 belum dikonfirmasi: jadwal tahap");
        page.Text.Should().Contain("Belum ada panelis; tahap paparan tidak dapat dimulai sebelumnya.");
        foreach (var link in page.Document.QuerySelectorAll(".guide a[href]").Select(a => a.GetAttribute("href")!).Distinct())
        {
            (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.OK, link);
        }
    }

    [Fact]
    public async Task Opens_the_submission_when_nothing_is_missing_and_not_before()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var phase = await browser.GetAsync(PreparationPortal.Url + "/tahap");
        phase.HasForm(Open).Should().BeFalse();
        phase.Document.QuerySelector($"main a[href='{Url}']").Should().NotBeNull();
        await PreparationPortal.ConfirmEverythingAsync(preparations.Portal);
        var ready = await browser.GetAsync(Url);
        ready.HasForm(Open).Should().BeTrue();
        (await browser.GetAsync("/beranda")).Text.Should().Contain("Tidak ada yang kurang: pengajuan dapat dibuka.");

        await preparations.World.ChangeCycleAsync(c => c.ChangeWindows([.. c.Windows.Where(w => w.Phase is not Phase.Submission)]), 2025);
        var refused = await browser.SubmitAsync(ready, Open, ("Version", (await preparations.NextAsync()).Version.ToString()));
        refused.Errors.Should().ContainSingle().Which.Should().StartWith("Jadwal tahap pengajuan belum lengkap: isi tanggal mulai dan tanggal selesainya.");
        (await preparations.NextAsync()).Phase.Should().Be(Phase.Preparation);

        await preparations.World.ChangeCycleAsync(c => c.ChangeWindows([new PhaseWindow(Phase.Submission, new DateOnly(2025, 4, 1), new DateOnly(2025, 4, 30))]), 2025);
        await PreparationPortal.ConfirmEverythingAsync(preparations.Portal);
        (await browser.SubmitAsync(await browser.GetAsync(Url), Open)).Location.Should().Be(PreparationPortal.Url);
        (await preparations.NextAsync()).Phase.Should().Be(Phase.Submission);
        (await browser.GetAsync(Url)).Text.Should().Contain("Pengajuan sudah dibuka");
    }

    [Fact]
    public async Task Is_for_admins_only_and_takes_few_queries()
    {
        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var other = await preparations.Portal.SignInAsAsync(email);
            (await other.GetAsync(Url)).Status.Should().BeOneOf([HttpStatusCode.Forbidden, HttpStatusCode.NotFound], email);
        }

        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        await browser.GetAsync(Url);
        preparations.Portal.Queries.Reset();
        await browser.GetAsync(Url);
        preparations.Portal.Queries.Count.Should().BeLessThanOrEqualTo(9);
        (await browser.GetAsync("/penilaian/1999/persiapan")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_years_change_in_preparation_with_an_entry_and_lead_to_the_new_address()
    {
        using var browser = await preparations.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(PreparationPortal.Url + "/atur/tahun");
        const string form = "form[action$='/atur/tahun']";

        (await browser.SubmitAsync(page, form, ("AssessmentYear", "2024"))).Errors.Should().Contain("Siklus 2024 sudah ada.");
        (await browser.SubmitAsync(page, form, ("AssessmentYear", "2023"), ("ActivityYear", "2022"))).Errors.Should().Contain("Siklus ini disalin dari siklus 2024; tahun penilaiannya harus sesudah itu.");
        var answer = await browser.SubmitAsync(page, form, ("AssessmentYear", "2026"), ("ActivityYear", "2025"));

        answer.Location.Should().Be("/penilaian/2026/persiapan");
        (await browser.GetAsync(answer.Location!)).TextOf(".notice--page").Should().Be("Tahun dan zona waktu disimpan.");
        (await browser.SubmitAsync(page, form, ("AssessmentYear", "2027"))).Status.Should().Be(HttpStatusCode.NotFound, "the old address is gone");
        (await preparations.Portal.TrailAsync()).Should().Contain(e => e.Event == nameof(CycleYearsChanged) && e.ActorName == "Admin Satu");
        (await browser.GetAsync("/penilaian/2024/atur/tahun")).Location.Should().Be("/penilaian/2024", "its submission is open");
    }
}
