using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

/// <summary>Tie-break, predicates, dates.</summary>
public sealed class UpdateRulesTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    [Fact]
    public async Task The_tie_break_is_put_in_another_order()
    {
        var notice = await cycles.NoticeOfAsync($"{CyclePortal.Url}/atur/pemutus-seri", "form[action$='/pemutus-seri']", ("Chain[0]", "PRES"), ("Chain[1]", "DOC"), ("Chain[2]", ""), ("Chain[3]", "submitted-at"));

        notice.Should().StartWith("Urutan pemutus seri disimpan.");
        (await cycles.World.CycleAsync()).Rules.TieBreak.Should().Equal("PRES", "DOC", "submitted-at");
        (await cycles.LastAsync(nameof(TieBreakChanged))).Payload.Should().Contain("PRES");
    }

    [Fact]
    public async Task A_measure_is_chosen_once_and_known()
    {
        var twice = await cycles.SendAsync($"{CyclePortal.Url}/atur/pemutus-seri", "form[action$='/pemutus-seri']", ("Chain[0]", "PRES"), ("Chain[2]", "PRES"));
        var unknown = await cycles.SendAsync($"{CyclePortal.Url}/atur/pemutus-seri", "form[action$='/pemutus-seri']", ("Chain[0]", "undian"));

        twice.TextOf("#Chain_2_-error, .field--error").Should().Contain("Ukuran ini sudah dipilih pada urutan 1.");
        unknown.Errors.Should().Contain("Urutan pemutus seri memuat ukuran yang tidak dikenal atau ganda.");
    }

    [Fact]
    public async Task Predicates_are_changed_added_and_taken_away()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{CyclePortal.Url}/atur/predikat");
        var longer = await browser.SubmitAsync(page, "form[action$='/predikat']", ("Row", "tambah"));
        longer.Document.QuerySelectorAll(".pair-row").Should().HaveCount(5);

        var answer = await browser.SubmitAsync(longer, "form[action$='/predikat']", ("Rows[0].From", "92,5"), ("Rows[1].Name", ""), ("Rows[1].From", ""), ("Rows[4].Name", "Istimewa"), ("Rows[4].From", "97"));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        (await cycles.World.CycleAsync()).Rules.Predicates.Should().Equal(new Predicate("Istimewa", 97), new Predicate("Sangat Baik", 92.5m), new Predicate("Cukup", 70), new Predicate("Kurang", 0));
        (await cycles.CountAsync(nameof(PredicatesChanged))).Should().Be(1);
    }

    [Theory]
    [InlineData("Rows[2].From", "101", "Batas predikat harus antara 0 dan 100.")]
    [InlineData("Rows[2].From", "0", "Batas ini sudah dipakai predikat lain.")]
    [InlineData("Rows[2].From", "", "Isi nilai terendahnya")]
    [InlineData("Rows[2].Name", "", "Isi nama predikat")]
    public async Task A_wrong_predicate_is_refused_at_its_row(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync($"{CyclePortal.Url}/atur/predikat", "form[action$='/predikat']", (field, typed));

        page.Status.Should().Be(HttpStatusCode.OK);
        page.TextsOf(".field--error").Should().ContainSingle().Which.Should().Contain(sentence);
    }

    [Fact]
    public async Task Dates_move_in_every_phase_before_the_freeze()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        var notice = await cycles.NoticeOfAsync($"{CyclePortal.Url}/atur/jadwal", "form[action$='/jadwal']", ("Rows[2].To", "2024-05-25"), ("Rows[3].From", "2024-05-26"), ("Rows[3].To", ""), ("Rows[4].From", ""), ("Rows[4].To", ""));

        notice.Should().Be("Jadwal tahap disimpan.");
        var cycle = await cycles.World.CycleAsync();
        cycle.WindowOf(Phase.Verification)!.To.Should().Be(new DateOnly(2024, 5, 25));
        cycle.WindowOf(Phase.Presentation)!.To.Should().BeNull();
        cycle.WindowOf(Phase.Plenary).Should().BeNull();
        cycle.IsRulesConfirmed.Should().BeTrue("dates are no rules");
        (await cycles.CountAsync(nameof(WindowsChanged))).Should().Be(1);
        await cycles.World.MoveToAsync(Phase.Submission);
    }

    [Theory]
    [InlineData("Rows[1].To", "2024-04-01", "Tanggal selesai tidak boleh sebelum tanggal mulai.")]
    [InlineData("Rows[1].From", "2024-01-01", "Tahap pengajuan tidak boleh mulai sebelum tahap persiapan.")]
    [InlineData("Rows[1].From", "", "Isi tanggal mulai, atau kosongkan juga tanggal selesainya.")]
    [InlineData("Rows[1].From", "32 Mei", "tidak dapat dipakai")]
    public async Task A_wrong_date_is_refused_at_its_field(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync($"{CyclePortal.Url}/atur/jadwal", "form[action$='/jadwal']", (field, typed));

        page.Status.Should().Be(HttpStatusCode.OK);
        page.TextOf(".field--error").Should().Contain(sentence);
        page.Errors.Should().NotContain(e => e.Contains("The value") || e.Contains("field"));
    }
}
