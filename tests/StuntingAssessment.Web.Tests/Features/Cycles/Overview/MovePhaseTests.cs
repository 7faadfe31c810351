using StuntingAssessment.Domain;
using StuntingAssessment.Domain.People;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

public sealed class MovePhaseTests : IAsyncLifetime
{
    private const string Url = CyclePortal.Url + "/tahap";
    private const string Forward = "form[action$='/tahap/maju']";
    private const string Back = "form[action$='/tahap/mundur']";

    private readonly CyclePortal cycles = new();

    public Task InitializeAsync() => cycles.InitializeAsync();

    public Task DisposeAsync() => cycles.DisposeAsync();

    [Fact]
    public async Task Unconfirmed_rules_are_an_obstacle_with_the_way_out()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        page.HasForm(Forward).Should().BeFalse();
        page.TextsOf(".checklist li").Should().ContainSingle().Which.Should().EndWith("Aturan penilaian belum dikonfirmasi.");
        page.Document.QuerySelector($"main a[href='{CyclePortal.Url}/atur/konfirmasi']").Should().NotBeNull();
    }

    [Fact]
    public async Task Goes_forward_one_step_with_an_entry()
    {
        await ConfirmAsync();
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        var answer = await browser.SubmitAsync(page, Forward);

        answer.Location.Should().Be(CyclePortal.Url);
        (await browser.GetAsync(CyclePortal.Url)).TextOf(".notice--page").Should().Be("Siklus 2024 sekarang pada tahap verifikasi.");
        (await cycles.World.CycleAsync()).Phase.Should().Be(Phase.Verification);
        var entry = await cycles.LastAsync(nameof(PhaseMoved));
        entry.ActorName.Should().Be("Admin Satu");
        entry.Payload.Should().Contain("Submission").And.Contain("Verification");

        (await browser.SubmitAsync(page, Forward)).Status.Should().Be(HttpStatusCode.Conflict, "the same step twice is no second step");
        (await cycles.World.CycleAsync()).Phase.Should().Be(Phase.Verification);
    }

    [Fact]
    public async Task Presentation_asks_for_a_panel_with_one_chair()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var ready = await browser.GetAsync(Url);
        ready.HasForm(Forward).Should().BeTrue();
        var second = await cycles.World.IdOfAsync(World.Panelist2);
        await ChairAsync(second, true);

        var page = await browser.GetAsync(Url);
        page.HasForm(Forward).Should().BeFalse();
        page.Text.Should().Contain("Ada 2 ketua tim penilai; harus tepat satu.");
        var refused = await browser.SubmitAsync(ready, Forward);
        refused.Errors.Should().Contain("Ada 2 ketua tim penilai; harus tepat satu.");

        await ChairAsync(second, false);
        (await browser.SubmitAsync(refused.HasForm(Forward) ? refused : ready, Forward)).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_chair_whose_time_is_over_is_none()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        var chair = await cycles.World.IdOfAsync(World.Chair);
        await cycles.Portal.WithDbAsync(async db =>
        {
            db.Assignments.Single(a => a.PersonId == chair).End(new DateOnly(2024, 4, 30), db.Cycles.Single());
            await db.SaveChangesAsync();
        });
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);

        (await browser.GetAsync(Url)).Text.Should().Contain("Belum ada ketua tim penilai.");
    }

    [Fact]
    public async Task Plenary_asks_for_every_grade_and_every_sheet_but_those_in_conflict_and_those_not_assessed()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        await cycles.World.GradedAsync(World.Bulungan, c => "A");
        await cycles.World.SubmissionAsync(World.Malinau, 1, World.Verifier, (s, c, stamp) => s.SetGrade(c, "1.1", "A", null, stamp));
        await cycles.World.MoveToAsync(Phase.Presentation);
        for (var i = 1; i <= 4; i++)
        {
            await cycles.World.SheetAsync(World.Panelist(i), World.Bulungan, 0.8m);
        }

        await cycles.World.SheetAsync(World.Panelist(5), World.Bulungan, 0.8m, submit: false);
        await cycles.World.DeclaredAsync(World.Panelist(6), World.Bulungan, hasConflict: true);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        page.HasForm(Forward).Should().BeFalse();
        var obstacles = page.TextsOf(".checklist li");
        obstacles.Should().Contain(o => o.EndsWith("Kabupaten Bulungan: 1 lembar nilai belum diajukan.", StringComparison.Ordinal));
        obstacles.Should().NotContain(o => o.Contains("Bulungan: 15") || o.Contains("Bulungan: 0"));
        obstacles.Should().Contain(o => o.Contains("Kabupaten Malinau: 14 kriteria dokumen belum dinilai (1.2,"));
        obstacles.Should().Contain(o => o.Contains("Kabupaten Malinau: 6 lembar nilai belum diajukan."));
        page.Text.Should().NotContain("Panelis Nomor", "who owes a sheet is not told here");

        foreach (var regency in new[] { World.Malinau, World.Nunukan, World.TanaTidung, World.Tarakan })
        {
            await cycles.World.ChangeCycleAsync(c => c.MarkNotAssessed(regency, "Banjir pada hari penilaian."));
        }

        (await browser.GetAsync(Url)).TextsOf(".checklist li").Should().ContainSingle();
        await cycles.Portal.WithDbAsync(async db =>
        {
            var last = await cycles.World.IdOfAsync(World.Panelist(5));
            var cycle = await cycles.World.CycleAsync();
            db.ScoreSheets.Single(s => s.PanelistId == last).Submit(cycle, confirmBlank: false, new string('a', 64), new Stamp(last, cycles.Portal.Clock.Now.UtcDateTime));
            await db.SaveChangesAsync();
        });
        var complete = await browser.GetAsync(Url);
        (await browser.SubmitAsync(complete, Forward)).Status.Should().Be(HttpStatusCode.Redirect);
        (await cycles.World.CycleAsync()).Phase.Should().Be(Phase.Plenary);
    }

    [Fact]
    public async Task Goes_back_with_a_reason_only()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Url);

        var without = await browser.SubmitAsync(page, Back);
        without.TextOf(".field--error").Should().Contain("Isi alasan memundurkan tahap.");
        (await cycles.World.CycleAsync()).Phase.Should().Be(Phase.Verification);
        var answer = await browser.SubmitAsync(without, Back, ("Reason", "Bobot aksi 3 keliru."));

        answer.Location.Should().Be(CyclePortal.Url);
        var cycle = await browser.GetAsync(CyclePortal.Url);
        cycle.TextOf(".notice--page").Should().Be("Siklus 2024 kembali ke tahap pengajuan.");
        cycle.TextOf(".timeline li").Should().Contain("Admin Satu memundurkan tahap dari verifikasi ke pengajuan.").And.Contain("Bobot aksi 3 keliru.");
    }

    [Fact]
    public async Task A_frozen_and_a_published_cycle_do_not_move_and_offer_no_edit()
    {
        await cycles.World.MoveToAsync(Phase.Plenary);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var before = await browser.GetAsync(Url);
        before.HasForm(Forward).Should().BeFalse("the last phase comes by publishing");
        before.HasForm(Back).Should().BeTrue();
        await FrozenCycle.FreezeAsync(cycles.Portal);

        (await browser.GetAsync(Url)).Text.Should().Contain("Hasil siklus ini sedang dibekukan.");
        (await browser.GetAsync(CyclePortal.Url)).Body.Should().NotContain("/atur/").And.NotContain("/2024/tahap").And.NotContain("/tidak-dinilai");
        var back = await browser.SubmitAsync(before, Back, ("Reason", "alasan"));
        back.Errors.Should().Contain(e => e.StartsWith("Hasil sudah dibekukan.", StringComparison.Ordinal));

        await FrozenCycle.PublishAsync(cycles.Portal);
        foreach (var address in new[] { "tahap", "atur/jadwal", "atur/bobot", "65.01/tidak-dinilai" })
        {
            (await browser.GetAsync($"{CyclePortal.Url}/{address}")).Text.Should().Contain("sudah diumumkan, sehingga siklusnya tidak dapat diubah lagi", address);
        }

        (await browser.GetAsync(CyclePortal.Url)).Body.Should().NotContain("/atur/").And.NotContain("/2024/tahap");
    }

    private Task ConfirmAsync() => cycles.World.ChangeCycleAsync(c => c.ConfirmRules(new Stamp(Guid.Empty, cycles.Portal.Clock.Now.UtcDateTime)));

    private Task ChairAsync(Guid person, bool isChair) => cycles.Portal.WithDbAsync(async db =>
    {
        db.Assignments.Single(a => a.PersonId == person && a.Role == Role.Panelist).MakeChair(isChair, db.Cycles.Single());
        await db.SaveChangesAsync();
    });
}
