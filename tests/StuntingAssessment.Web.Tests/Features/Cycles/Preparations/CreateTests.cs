using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Preparations;

public sealed class CreateTests : IAsyncLifetime
{
    private const string Url = "/penilaian/baru";
    private const string Form = "form[action='/penilaian/baru']";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.BeginAsync(Phase.Submission);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task Proposes_the_next_year_as_a_copy_of_the_latest_and_clones_it()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        (await browser.GetAsync("/penilaian")).Document.QuerySelector($"main a[href='{Url}']").Should().NotBeNull();
        var page = await browser.GetAsync(Url);
        page.Document.QuerySelector("[name=AssessmentYear]")!.GetAttribute("value").Should().Be("2025");
        page.Document.QuerySelector("[name=Start][checked]")!.GetAttribute("value").Should().Be("2024");

        var answer = await browser.SubmitAsync(page, Form);

        answer.Location.Should().Be("/penilaian/2025/persiapan");
        var next = await browser.GetAsync(answer.Location!);
        next.TextOf(".notice--page").Should().Be("Siklus 2025 dibuat. Ikuti langkah-langkah di bawah sampai pengajuan dibuka.");
        next.Text.Should().Contain("Disalin dari siklus 2024.");
        var (source, cycle) = (await portal.World.CycleAsync(), await portal.World.CycleAsync(2025));
        (cycle.ClonedFrom, cycle.ActivityYear, cycle.Phase, cycle.Rules.Criteria.Count).Should().Be((source.Id, 2024, Phase.Preparation, source.Rules.Criteria.Count));
        var entry = (await portal.TrailAsync()).Last(e => e.Event == nameof(CycleCreated));
        (entry.ActorName, entry.SubjectId).Should().Be(("Admin Satu", cycle.Id));
        (await browser.GetAsync("/penilaian/2025")).TextOf(".timeline li").Should().Contain("Admin Satu membuat siklus penilaian 2025").And.Contain("disalin dari siklus 2024");
    }

    [Fact]
    public async Task Starts_from_nothing_and_every_page_of_the_empty_cycle_opens()
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);
        var answer = await browser.SubmitAsync(await browser.GetAsync(Url), Form, ("AssessmentYear", "2026"), ("ActivityYear", "2025"), ("TimeZone", "Asia/Jakarta"), ("Start", "kosong"));

        answer.Location.Should().Be("/penilaian/2026/persiapan");
        var page = await browser.GetAsync(answer.Location!);
        page.TextsOf(".guide__missing").Should().Contain(["Belum ada aksi yang dinilai.", "Belum ada peserta yang dinilai.", "Belum ada komponen penilaian."]);
        page.HasForm("form[action$='/tahap/maju']").Should().BeFalse();
        page.TextsOf(".checklist li").Should().HaveCount(3);
        var cycle = await portal.World.CycleAsync(2026);
        (cycle.ClonedFrom, cycle.TimeZone, cycle.ProvinceName, cycle.Rules.Actions.Count).Should().Be((null, "Asia/Jakarta", "Kalimantan Utara", 0));
        foreach (var email in World.OneOfEach.Values)
        {
            using var other = await portal.SignInAsAsync(email);
            foreach (var address in page.Document.QuerySelectorAll("main a[href*='/2026/'], nav a[href*='/2026']").Select(a => a.GetAttribute("href")!).Append("/penilaian/2026").Append("/penilaian").Append("/beranda"))
            {
                (await other.GetAsync(address.Split('#')[0])).Status.Should().NotBe(HttpStatusCode.InternalServerError, $"{email} {address}");
            }
        }

        foreach (var link in page.Document.QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!))
        {
            (await browser.GetAsync(link)).Status.Should().Be(HttpStatusCode.OK, link);
        }
    }

    [Theory]
    [InlineData("AssessmentYear", "2024", "Siklus 2024 sudah ada.")]
    [InlineData("AssessmentYear", "2023", "Siklus 2024 tidak lebih dahulu daripada tahun penilaian yang baru.")]
    [InlineData("AssessmentYear", "1990", "Siklus 2024 tidak lebih dahulu daripada tahun penilaian yang baru.")]
    [InlineData("AssessmentYear", "", "Isi tahun penilaian.")]
    [InlineData("ActivityYear", "2025", "Tahun kegiatan harus sebelum tahun penilaian.")]
    [InlineData("TimeZone", "Europe/Berlin", "Pilih zona waktu WIB, WITA, atau WIT.")]
    [InlineData("Start", null, "Pilih isi awal siklus.")]
    public async Task A_wrong_answer_is_refused_at_its_field(string field, string? typed, string sentence)
    {
        using var browser = await portal.SignInAsAsync(World.Admin1);

        var page = await browser.SubmitAsync(await browser.GetAsync(Url), Form, (field, typed));

        page.Status.Should().Be(HttpStatusCode.OK);
        page.Errors.Should().Contain(sentence);
        (await portal.ReadAsync(db => Task.FromResult(db.Cycles.Count()))).Should().Be(1);
    }

    [Fact]
    public async Task Is_for_admins_only()
    {
        foreach (var email in World.Without(Permission.EditCycle))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.GetAsync("/penilaian")).Document.QuerySelector($"a[href='{Url}']").Should().BeNull();
        }

        using var nobody = portal.Anonymous();
        (await nobody.GetAsync(Url)).Location.Should().StartWith("/masuk");
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.PostAsync(Url, ("AssessmentYear", "2030"))).Status.Should().Be(HttpStatusCode.BadRequest);
    }
}
