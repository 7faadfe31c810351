using AngleSharp.Html.Dom;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Tests.Features.Cycles.Overview;

namespace StuntingAssessment.Web.Tests.Features.Cycles.Setup.Criteria;

public sealed class CriterionTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    private const string Criteria = CyclePortal.Url + "/atur/kriteria";
    private const string New = CyclePortal.Url + "/atur/kriteria-baru";

    [Fact]
    public async Task The_list_leads_to_every_criterion()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(Criteria);

        foreach (var criterion in (await cycles.World.CycleAsync()).Rules.Criteria)
        {
            page.Document.QuerySelector($"a[href='{Criteria}/{criterion.Code}']").Should().NotBeNull(criterion.Code);
        }
    }

    [Fact]
    public async Task Text_and_levels_are_saved_with_an_entry()
    {
        var notice = await cycles.NoticeOfAsync($"{Criteria}/2.1", Form("2.1"), ("Text", " Rencana kegiatan yang diperbaiki "), ("Levels[1].Letter", "B+"), ("Levels[1].Points", "3,5"), ("Levels[1].Descriptor", "hampir semua"));

        notice.Should().Be("Kriteria 2.1 disimpan. Aturan penilaian perlu dikonfirmasi kembali.");
        var criterion = (await cycles.World.CycleAsync()).Rules.Criterion("2.1");
        criterion.Text.Should().Be("Rencana kegiatan yang diperbaiki");
        criterion.Levels[1].Should().Be(new CriterionLevel("B+", 3.5m, "hampir semua"));
        criterion.Proof.Should().Equal(["2.a"], "what the form does not show stays");
        (await cycles.LastAsync(nameof(CriterionChanged))).Payload.Should().Contain("hampir semua");
    }

    [Fact]
    public async Task Levels_are_added_and_taken_away_without_script_and_what_was_typed_stays()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Criteria}/3.1");

        var longer = await browser.SubmitAsync(page, Form("3.1"), ("Rows", "tambah"), ("Levels[0].Descriptor", "sudah diketik"));
        longer.Document.QuerySelectorAll(".level-row").Should().HaveCount(6);
        longer.Errors.Should().BeEmpty("adding a row asks nothing");
        var shorter = await browser.SubmitAsync(longer, Form("3.1"), ("Rows", "hapus-1"), ("Levels[5].Letter", "F"), ("Levels[5].Points", "0"), ("Levels[5].Descriptor", "paling akhir"));

        shorter.Document.QuerySelectorAll(".level-row").Should().HaveCount(5);
        shorter.Document.QuerySelectorAll("[name$='.Letter']").Cast<IHtmlInputElement>().Select(i => i.Value).Should().Equal("A", "C", "D", "E", "F");
        ((IHtmlTextAreaElement)shorter.Document.QuerySelector("[name='Levels[0].Descriptor']")!).Value.Trim().Should().Be("sudah diketik");
        (await cycles.World.CycleAsync()).Rules.Criterion("3.1").Levels.Should().HaveCount(5).And.Contain(l => l.Letter == "B", "nothing is saved yet");

        (await browser.SubmitAsync(shorter, Form("3.1"))).Status.Should().Be(HttpStatusCode.Redirect);
        (await cycles.World.CycleAsync()).Rules.Criterion("3.1").Levels.Select(l => l.Letter).Should().Equal("A", "C", "D", "E", "F");
    }

    [Fact]
    public async Task The_first_button_is_the_one_that_saves()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Criteria}/3.1");

        page.Document.QuerySelector("main form button")!.HasAttribute("name").Should().BeFalse("Enter in a field must not take a level away");
    }

    [Theory]
    [InlineData("Text", "", "Isi uraian kriteria.")]
    [InlineData("Weight", "0", "Bobot kriteria harus lebih dari 0.")]
    [InlineData("Levels[2].Letter", "A", "Huruf A sudah dipakai tingkat lain.")]
    [InlineData("Levels[2].Points", "", "Isi poin tingkat ini.")]
    [InlineData("Levels[2].Points", "-2", "Poin tidak boleh negatif.")]
    [InlineData("Levels[2].Descriptor", " ", "Isi uraian tingkat ini.")]
    public async Task A_wrong_entry_is_refused_at_its_field(string field, string typed, string sentence)
    {
        var page = await cycles.SendAsync($"{Criteria}/4.1", Form("4.1"), (field, typed));

        page.Status.Should().Be(HttpStatusCode.OK);
        var input = page.Document.QuerySelector($"[name='{field}']")!;
        page.Document.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent.Should().Contain(sentence);
    }

    [Fact]
    public async Task A_level_that_was_given_and_a_criterion_in_use_stay()
    {
        await cycles.World.MoveToAsync(Phase.Verification);
        await cycles.World.SubmissionAsync(World.Bulungan, 5, World.Verifier, (s, c, stamp) => s.SetGrade(c, "5.1", "B", null, stamp));
        await cycles.World.MoveToAsync(Phase.Submission);
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);

        var without = await browser.SubmitAsync(await browser.GetAsync($"{Criteria}/5.1"), Form("5.1"), ("Rows", "hapus-1"));
        var refused = await browser.SubmitAsync(without, Form("5.1"));
        var removal = await browser.SubmitAsync(await browser.GetAsync($"{Criteria}/5.1/hapus"), "form[action$='/hapus']");

        refused.Errors.Should().Contain("Tingkat B sudah dipakai dalam penilaian dan tidak dapat dihapus.");
        removal.Errors.Should().Contain("Kriteria 5.1 sudah dipakai dalam penilaian dan tidak dapat dihapus.");
        (await cycles.World.CycleAsync()).Rules.Criterion("5.1").Levels.Should().HaveCount(5);
    }

    [Fact]
    public async Task A_maximum_does_not_fall_below_a_score_on_a_sheet()
    {
        await cycles.World.MoveToAsync(Phase.Presentation);
        await cycles.World.SheetAsync(World.Panelist3, World.Nunukan, 0.9m, submit: false);
        await cycles.World.MoveToAsync(Phase.Submission);

        var page = await cycles.SendAsync($"{Criteria}/P.4", Form("P.4"), ("Max", "80"));

        page.TextOf(".field--error").Should().Contain("Sudah ada nilai 90 untuk kriteria ini");
        (await cycles.World.CycleAsync()).Rules.Criterion("P.4").Max.Should().Be(100);
    }

    [Fact]
    public async Task A_document_criterion_is_added()
    {
        var notice = await cycles.NoticeOfAsync(
            New + "?komponen=DOC&aksi=6",
            "form[action$='/kriteria-baru']",
            [("Code", "6.2"), ("Text", "Data dipakai dalam rapat"), ("Weight", "1,5"), .. Enumerable.Range(0, 5).Select(i => ($"Levels[{i}].Descriptor", (string?)$"uraian {i}"))]);

        notice.Should().Be("Kriteria 6.2 ditambahkan. Aturan penilaian perlu dikonfirmasi kembali.");
        var added = (await cycles.World.CycleAsync()).Rules.Criterion("6.2");
        (added.Component, added.Action, added.Weight, added.Levels.Count).Should().Be(("DOC", 6, 1.5m, 5));
        (await cycles.LastAsync(nameof(CriterionAdded))).Payload.Should().Contain("6.2");
    }

    [Fact]
    public async Task A_panel_criterion_is_added_with_a_maximum()
    {
        var missing = await cycles.SendAsync(New + "?komponen=INOV", "form[action$='/kriteria-baru']", ("Code", "I.9"), ("Text", "Keberanian"));
        missing.Errors.Should().Contain(e => e.Contains("Isi nilai maksimum yang lebih dari 0."));

        await cycles.NoticeOfAsync(New + "?komponen=INOV", "form[action$='/kriteria-baru']", ("Code", "I.9"), ("Text", "Keberanian"), ("Max", "10"));

        (await cycles.World.CycleAsync()).Rules.Criterion("I.9").Max.Should().Be(10);
    }

    [Theory]
    [InlineData("1.1", "Kode kriteria 1.1 sudah dipakai.")]
    [InlineData("", "Isi kode kriteria.")]
    [InlineData("a/b", "Kode hanya memuat huruf, angka, titik, dan tanda hubung.")]
    public async Task A_new_criterion_needs_a_code_of_its_own(string code, string sentence)
    {
        var page = await cycles.SendAsync(New + "?komponen=PRES", "form[action$='/kriteria-baru']", ("Code", code), ("Text", "Uraian yang panjang"), ("Max", "100"));

        page.Errors.Should().Contain(e => e.Contains(sentence));
        ((IHtmlTextAreaElement)page.Document.QuerySelector("[name=Text]")!).Value.Trim().Should().Be("Uraian yang panjang");
    }

    [Fact]
    public async Task A_criterion_is_removed_after_the_fact_was_repeated()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync($"{Criteria}/1.3/hapus");
        page.Heading.Should().Be("Hapus kriteria 1.3?");
        page.TextOf(".confirm__fact").Should().Be("1.3 Master Ansit terisi lengkap dan tepat waktu");

        var answer = await browser.SubmitAsync(page, "form[action$='/hapus']");

        answer.Location.Should().Be(Criteria);
        (await cycles.World.CycleAsync()).Rules.FindCriterion("1.3").Should().BeNull();
        (await cycles.LastAsync(nameof(CriterionRemoved))).Payload.Should().Contain("Master Ansit");
        (await browser.SubmitAsync(page, "form[action$='/hapus']")).Status.Should().Be(HttpStatusCode.NotFound, "it is gone");
    }

    private static string Form(string code) => $"form[action$='/kriteria/{code}']";
}
