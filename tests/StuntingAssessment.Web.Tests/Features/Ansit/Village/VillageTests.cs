using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;
using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Ansit.Village;

public sealed class VillageTests : IAsyncLifetime
{
    private readonly PortalFixture portal = new();
    private AnsitDesk desk = null!;
    private Guid health;

    private string Url => Village(1);

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        desk = await AnsitDesk.BeginAsync(portal);
        health = await desk.OfficeAsync("DINKES");
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();

    [Fact]
    public async Task The_form_has_every_measure_of_the_office_once_with_last_years_number()
    {
        await desk.RememberAsync(1, (1, "E17", 25));
        await desk.TypeAsync((1, "BALITA", 40), (1, "E17", 30), (1, "KELUARGA", 120));
        using var browser = await portal.SignInAsAsync(World.HealthOperator);

        var page = await browser.GetAsync(Url);

        page.Heading.Should().Contain(desk.Place(1).Name);
        var fields = page.Document.QuerySelectorAll<IHtmlInputElement>("input.input").ToList();
        fields.Select(f => f.Name).Should().OnlyHaveUniqueItems().And.Contain(["Texts[E17]", "Texts[BALITA]", "Texts[S06]"]).And.NotContain("Texts[KELUARGA]").And.HaveCountLessThanOrEqualTo(45);
        fields.Should().OnlyContain(f => f.Type == "text");
        Value(page, "E17").Should().Be("30");
        page.TextOf("#Texts_E17_-hint").Should().Contain("2022: 25").And.Contain("sasaran Balita: 40").And.Contain("cakupan 75,0%");
        page.TextOf("dl.summary").Should().Contain("Keluarga").And.Contain("120");
    }

    [Fact]
    public async Task What_was_typed_is_stored_and_counted_with_its_way()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);

        var answer = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "1.040"), ("Texts[E17]", "30"), ("Texts[P04]", "ya"), ("Texts[E14]", "tidak berlaku: belum ada bayi"));

        answer.Location.Should().Be(Url);
        (await browser.VisitAsync(Url)).Document.QuerySelector(".notice")!.TextContent.Should().Contain("4 isian tersimpan");
        (await desk.CellAsync(1, "BALITA")).Should().Match<AnsitCell>(c => c.Amount == 1040 && c.Way == CellWay.Form && c.Version == 1);
        (await desk.CellAsync(1, "E14"))!.Reason.Should().Be("belum ada bayi");
        (await portal.TrailAsync()).Count(e => e.Event == nameof(CellsTyped)).Should().Be(1);
    }

    [Fact]
    public async Task What_was_not_touched_is_not_written()
    {
        await desk.TypeAsync((1, "BALITA", 40), (1, "E17", 30));
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);
        await desk.TypeAsync((1, "E17", 35));

        var answer = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "41"));

        answer.Location.Should().Be(Url);
        (await desk.CellAsync(1, "E17"))!.Amount.Should().Be(35, "somebody else's number stays");
        (await desk.CellAsync(1, "BALITA"))!.Amount.Should().Be(41);
    }

    [Fact]
    public async Task Good_cells_are_stored_while_bad_ones_stay_in_their_fields()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);

        var answer = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "40"), ("Texts[E17]", "41"), ("Texts[E14]", "85%"), ("Texts[E15]", "3"));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().Contain("41 lebih besar daripada sasarannya, Balita: 40. Perbaiki salah satunya.").And.Contain("Isi jumlahnya, bukan persen. Persen dihitung portal.");
        answer.Document.QuerySelector(".error-summary a[href='#Texts_E17_']").Should().NotBeNull();
        answer.Text.Should().Contain("2 isian tersimpan");
        (Value(answer, "E17"), Value(answer, "E14"), Value(answer, "BALITA")).Should().Be(("41", "85%", "40"));
        (await desk.CellAsync(1, "E17")).Should().BeNull();

        var mended = await browser.SubmitAsync(answer, "main form", ("Texts[E17]", "39"), ("Texts[E14]", ""));
        mended.Location.Should().Be(Url);
        (await desk.CellAsync(1, "E17"))!.Amount.Should().Be(39);
        (await desk.CellAsync(1, "BALITA"))!.Version.Should().Be(1, "what is stored already is not written again");
    }

    [Fact]
    public async Task A_cell_that_somebody_else_wrote_asks_which_number_stays()
    {
        await desk.TypeAsync((1, "BALITA", 40));
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);
        await desk.TypeAsAsync(World.Coordinator(World.Bulungan), (1, "BALITA", 44));

        var asked = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "42"));

        asked.Text.Should().Contain("Isian Anda: 42").And.Contain("Isian Koordinator Kabupaten Bulungan: 44");
        (await desk.CellAsync(1, "BALITA"))!.Amount.Should().Be(44);

        var unanswered = await browser.SubmitAsync(asked, "main form");
        unanswered.Text.Should().Contain("Isian Anda: 42", "without an answer it asks again");
        (await desk.CellAsync(1, "BALITA"))!.Amount.Should().Be(44);

        (await browser.SubmitAsync(unanswered, "main form", ("Choices[BALITA]", "saya"))).Location.Should().Be(Url);
        (await desk.CellAsync(1, "BALITA")).Should().Match<AnsitCell>(c => c.Amount == 42 && c.Version == 3);
    }

    [Fact]
    public async Task The_others_number_may_stay()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);
        await desk.TypeAsync((1, "BALITA", 44));
        var asked = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "42"));

        (await browser.SubmitAsync(asked, "main form", ("Choices[BALITA]", "mereka"))).Location.Should().Be(Url);

        (await desk.CellAsync(1, "BALITA")).Should().Match<AnsitCell>(c => c.Amount == 44 && c.Version == 1);
    }

    [Fact]
    public async Task A_part_that_a_new_population_made_wrong_stands_out()
    {
        await desk.TypeAsync((1, "BALITA", 40), (1, "E17", 30));
        await desk.TypeAsync((1, "BALITA", 20));
        using var browser = await portal.SignInAsAsync(World.HealthOperator);

        (await browser.GetAsync(Url)).TextOf("#Texts_E17_-error").Should().Contain("30 lebih besar daripada sasarannya, Balita: 20.");
    }

    [Fact]
    public async Task What_is_asked_about_a_number_stands_with_it_until_somebody_explains_it()
    {
        await desk.RememberAsync(1, (1, "BALITA", 100), (2, "BALITA", 100));
        await desk.TypeAsync((2, "BALITA", 150));
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);
        page.Document.QuerySelectorAll("#Texts_BALITA_-warning").Should().BeEmpty("what is asked about the next village is not asked here");

        await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "140"));

        const string Sentence = "Tahun 2022 100, sekarang 140: naik lebih dari 25%.";
        var warned = await browser.VisitAsync(Url);
        warned.TextOf(".notice--page").Should().Contain("1 isian tersimpan; 1 peringatan tertulis pada isiannya.");
        warned.TextOf("#Texts_BALITA_-warning").Should().Contain("Peringatan:").And.Contain(Sentence);
        warned.Document.QuerySelector("input[name='Texts[BALITA]']")!.GetAttribute("aria-describedby").Should().Be("Texts_BALITA_-hint Texts_BALITA_-warning");
        (await desk.CellAsync(1, "BALITA"))!.Amount.Should().Be(140);

        await portal.WithDbAsync(async db =>
        {
            db.AnsitAcceptances.Add(new AnsitAcceptance
            {
                Id = Guid.CreateVersion7(),
                Year = 2023,
                RegencyId = desk.Regency.Id,
                RegionId = desk.Place(1).Id,
                Measure = "BALITA",
                Check = AnsitChecks.PopulationChanged.Code,
                Sentence = Sentence,
                Reason = "pendataan ulang",
                By = await portal.World.IdOfAsync(World.HealthOperator),
                At = portal.Clock.Now.UtcDateTime,
            });
            await db.SaveChangesAsync();
        });
        (await browser.GetAsync(Url)).Document.QuerySelectorAll("#Texts_BALITA_-warning").Should().BeEmpty();
    }

    [Fact]
    public async Task One_village_leads_to_the_next_and_back()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);
        page.Document.QuerySelectorAll("a[rel='prev']").Should().BeEmpty("the health office has no number of the regency itself");

        var answer = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "40"), ("Next", "true"));

        answer.Location.Should().Be(Village(2));
        (await browser.GetAsync(Village(2))).Document.QuerySelector("a[rel='prev']")!.GetAttribute("href").Should().Be(Url);
        (await browser.GetAsync(Village(81))).Document.QuerySelectorAll("a[rel='next']").Should().BeEmpty();
    }

    [Fact]
    public async Task The_regencys_own_numbers_have_a_form_too()
    {
        var office = await desk.OfficeAsync("DP3AP2KB");
        using var browser = await portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        var url = $"/penilaian/2024/ansit/65.01/opd/{office}/desa/{desk.Place(0).Id}";
        var page = await browser.GetAsync(url);
        page.Document.QuerySelectorAll<IHtmlInputElement>("input.input").Select(f => f.Name).Should().Equal("Texts[P17]", "Texts[P18]", "Texts[P19]");

        var refused = await browser.SubmitAsync(page, "main form", ("Texts[P17]", "400"), ("Texts[P19]", "18,5"));

        refused.Errors.Should().Contain("400 kali setahun tidak mungkin: paling banyak 366 kali.");
        (await desk.CellAsync(0, "P19"))!.Amount.Should().Be(1850);
    }

    [Fact]
    public async Task Outside_the_phases_of_entry_the_form_is_read_and_what_was_typed_is_kept()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);
        await portal.World.MoveToAsync(Phase.Presentation);

        var answer = await browser.SubmitAsync(page, "main form", ("Texts[BALITA]", "40"));

        answer.Errors.Should().Contain("Master Ansit tidak dapat diisi pada tahap paparan. Isian dibuka pada tahap pengajuan dan verifikasi.");
        Value(answer, "BALITA").Should().Be("40");
        (await portal.ReadAsync(db => db.AnsitCells.AnyAsync())).Should().BeFalse();
        var closed = await browser.GetAsync(Url);
        closed.Text.Should().Contain("Isian ditutup");
        closed.Document.QuerySelectorAll("main form button").Should().BeEmpty();
    }

    [Fact]
    public async Task The_page_asks_the_database_as_often_full_as_empty()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        await browser.GetAsync(Url);
        portal.Queries.Reset();
        await browser.GetAsync(Url);
        var empty = portal.Queries.Count;
        await desk.TypeAsync((1, "BALITA", 40), (1, "E17", 30), (1, "E14", 3));

        portal.Queries.Reset();
        await browser.GetAsync(Url);

        portal.Queries.Count.Should().Be(empty).And.BeLessThanOrEqualTo(8);
    }

    [Fact]
    public async Task Another_office_another_regency_and_who_may_not_type_are_refused()
    {
        var other = await desk.OfficeAsync("DP3AP2KB");
        using var own = await portal.SignInAsAsync(World.HealthOperator);
        (await own.GetAsync($"/penilaian/2024/ansit/65.01/opd/{other}/desa/{desk.Place(1).Id}")).Status.Should().Be(HttpStatusCode.NotFound);
        (await own.GetAsync($"/penilaian/2024/ansit/65.01/opd/{health}/desa/{Guid.NewGuid()}")).Status.Should().Be(HttpStatusCode.NotFound);
        using var foreign = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        (await foreign.GetAsync(Url)).Status.Should().Be(HttpStatusCode.NotFound);
        foreach (var email in World.Without(Permission.EnterAnsit))
        {
            using var browser = await portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.PostAsync(Url, ("Texts[BALITA]", "1"))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    /// <summary>A form sent with columns of another office brings them nowhere.</summary>
    [Fact]
    public async Task A_field_that_is_not_in_the_form_is_not_stored()
    {
        using var browser = await portal.SignInAsAsync(World.HealthOperator);
        var page = await browser.GetAsync(Url);

        await browser.SubmitAsync(page, "main form", ("Texts[KELUARGA]", "120"), ("Texts[X99]", "1"));

        (await portal.ReadAsync(db => db.AnsitCells.AnyAsync())).Should().BeFalse();
    }

    private string Village(int place) => $"/penilaian/2024/ansit/65.01/opd/{health}/desa/{desk.Place(place).Id}";

    private static string Value(Page page, string measure) => page.Document.QuerySelector<IHtmlInputElement>($"input[name='Texts[{measure}]']")!.Value;
}
