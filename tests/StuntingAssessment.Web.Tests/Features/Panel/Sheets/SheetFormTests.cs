using static StuntingAssessment.Web.Tests.Features.Panel.Sheets.PanelPortal;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

/// <summary>The same sheet without script.</summary>
public sealed class SheetFormTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Form = "form[action$='/lembar']";

    [Fact]
    public async Task A_plain_save_keeps_the_draft_and_says_so()
    {
        await panel.World.DeclaredAsync(World.Panelist2, World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        var page = await browser.GetAsync(SheetUrl(World.Bulungan));

        var answer = await browser.SubmitAsync(page, Form, ("Scores[P.1]", "85,7"), ("Recommendation", "Lanjutkan."));

        answer.Location.Should().Be(SheetUrl(World.Bulungan));
        (await browser.GetAsync(answer.Location!)).Body.Should().Contain("Draf lembar nilai tersimpan.");
        var sheet = (await panel.SheetOfAsync(World.Panelist2, World.Bulungan))!;
        (sheet.Scores["P.1"], sheet.Scores.Count, sheet.Notes.Recommendation).Should().Be((85.7m, 1, "Lanjutkan."));
    }

    [Fact]
    public async Task A_refused_number_comes_back_as_it_was_typed_with_everything_else()
    {
        await panel.World.DeclaredAsync(World.Panelist3, World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);
        var page = await browser.GetAsync(SheetUrl(World.Bulungan));

        var answer = await browser.SubmitAsync(page, Form, ("Scores[P.1]", "85.7"), ("Scores[P.2]", "90"), ("Strength", "runtut"));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().Contain("Gunakan koma untuk desimal: 85,7");
        var input = answer.Document.QuerySelector("input[name='Scores[P.1]']")!;
        (input.GetAttribute("value"), input.GetAttribute("aria-invalid")).Should().Be(("85.7", "true"));
        answer.Document.QuerySelector(".error-summary a")!.GetAttribute("href").Should().Be("#" + input.Id, "the summary leads to the field");
        answer.Document.QuerySelector("input[name='Scores[P.2]']")!.GetAttribute("value").Should().Be("90");
        answer.TextOf("textarea[name='Strength']").Should().Be("runtut");
        (await panel.SheetOfAsync(World.Panelist3, World.Bulungan)).Should().BeNull();
    }

    [Fact]
    public async Task A_stale_form_shows_both_versions_and_the_next_save_decides()
    {
        await panel.World.DeclaredAsync(World.Panelist(4), World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(4));
        var stale = await browser.GetAsync(SheetUrl(World.Bulungan));
        await browser.SubmitAsync(stale, Form, ("Scores[P.1]", "81"), ("Strength", "dari tab lain"));

        var both = await browser.SubmitAsync(stale, Form, ("Scores[P.1]", "99"));

        both.Status.Should().Be(HttpStatusCode.Conflict);
        both.Document.QuerySelector("input[name='Scores[P.1]']")!.GetAttribute("value").Should().Be("99");
        both.Text.Should().Contain("Yang tersimpan: 81").And.Contain("Yang tersimpan: dari tab lain");
        (await panel.SheetOfAsync(World.Panelist(4), World.Bulungan))!.Scores["P.1"].Should().Be(81);

        (await browser.SubmitAsync(both, Form)).Status.Should().Be(HttpStatusCode.Redirect);
        (await panel.SheetOfAsync(World.Panelist(4), World.Bulungan))!.Scores["P.1"].Should().Be(99);
    }

    [Fact]
    public async Task Nobody_reaches_anothers_sheet()
    {
        var id = await panel.World.SheetAsync(World.Panelist(5), World.Malinau, 0.8m);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(6));

        (await browser.GetAsync($"/penilaian/2024/lembar/{id}")).Status.Should().Be(HttpStatusCode.Forbidden);
        (await browser.GetAsync("/penilaian/2024/lembar")).Status.Should().Be(HttpStatusCode.Forbidden);
        await panel.World.DeclaredAsync(World.Panelist(6), World.Malinau);
        var own = await browser.GetAsync(SheetUrl(World.Malinau));
        own.Document.QuerySelectorAll("input[data-score]").Should().OnlyContain(i => i.GetAttribute("value") == "", "the address names a regency, and the sheet there is the asker's own");
    }
}
