using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Security.Authorization;
using static StuntingAssessment.Web.Tests.Features.Panel.Sheets.PanelPortal;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

/// <summary>The sheet that saves itself: PUT {version, fields}.</summary>
public sealed class SaveDraftTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    [Fact]
    public async Task The_first_save_opens_the_sheet_later_ones_change_what_they_name_and_the_trail_stays_silent()
    {
        await panel.World.DeclaredAsync(World.Panelist2, World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        var entries = (await panel.Portal.TrailAsync()).Count;

        var (first, body) = await PutAsync(browser, World.Bulungan, Guid.Empty, ("Scores[P.1]", "85,7"), ("Scores[P.2]", "90"));
        first.Status.Should().Be(HttpStatusCode.OK);
        body.GetProperty("savedAt").GetDateTime().Should().Be(panel.Portal.Clock.Now.UtcDateTime);
        body.GetProperty("values").GetProperty("PRES").GetString().Should().BeNull("two criteria are blank, and blank is not zero");
        var version = body.GetProperty("version").GetGuid();

        var (second, next) = await PutAsync(browser, World.Bulungan, version, ("Scores[P.2]", ""), ("Scores[P.3]", "0"), ("Strength", "runtut\r\njelas"), ("Scores[I.1]", "8"), ("Scores[I.2]", "10"));

        second.Status.Should().Be(HttpStatusCode.OK);
        next.GetProperty("values").GetProperty("INOV").GetString().Should().Be("88,00");
        var sheet = (await panel.SheetOfAsync(World.Panelist2, World.Bulungan))!;
        sheet.Version.Should().Be(next.GetProperty("version").GetGuid());
        sheet.Scores.Should().BeEquivalentTo(new Dictionary<string, decimal> { ["P.1"] = 85.7m, ["P.3"] = 0, ["I.1"] = 8, ["I.2"] = 10 });
        sheet.Notes.Strength.Should().Be("runtut\njelas");
        (await panel.Portal.TrailAsync()).Should().HaveCount(entries, "drafts that save themselves are not entries");

        var page = await browser.GetAsync(SheetUrl(World.Bulungan));
        page.Document.QuerySelector("input[name='Scores[P.1]']")!.GetAttribute("value").Should().Be("85,7");
        page.Document.QuerySelector("input[name='Scores[P.2]']")!.GetAttribute("value").Should().BeEmpty();
        page.TextOf("output[data-score-value='INOV']").Should().Be("88,00");
    }

    [Theory]
    [InlineData("Scores[P.1]", "85.7", "Gunakan koma untuk desimal: 85,7")]
    [InlineData("Scores[P.1]", "100,01", "Nilai P.1 harus antara 0 dan 100.")]
    [InlineData("Scores[I.1]", "11", "Nilai I.1 harus antara 0 dan 10.")]
    [InlineData("Scores[P.1]", "85,123", "Nilai P.1 paling banyak dua angka di belakang koma.")]
    [InlineData("Scores[P.1]", "baik", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("Scores[P.1]", "1.000", "Nilai P.1 harus antara 0 dan 100.")]
    public async Task Says_at_its_field_what_is_wrong_with_a_number_and_saves_nothing(string field, string typed, string sentence)
    {
        await EnsureDeclaredAsync(World.Panelist3, World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);

        var (answer, body) = await PutAsync(browser, World.Bulungan, Guid.Empty, (field, typed), ("Scores[P.2]", "90"));

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        body.GetProperty("errors").GetProperty(field).GetString().Should().Be(sentence);
        (await panel.SheetOfAsync(World.Panelist3, World.Bulungan)).Should().BeNull("all of it or nothing");
    }

    [Fact]
    public async Task Takes_a_comma_in_a_later_decimal_and_says_all_faults_at_once()
    {
        await EnsureDeclaredAsync(World.Panelist3, World.Malinau);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);

        var (_, body) = await PutAsync(browser, World.Malinau, Guid.Empty, ("Scores[P.1]", "85.7"), ("Scores[P.2]", "200"), ("Strength", new string('x', SheetNotes.MaxLength + 1)));

        body.GetProperty("errors").EnumerateObject().Select(e => e.Name).Should().Contain(["Scores[P.1]", "Scores[P.2]"]);
        var (long1, errors) = await PutAsync(browser, World.Malinau, Guid.Empty, ("Weakness", new string('x', SheetNotes.MaxLength + 1)));
        long1.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        errors.GetProperty("errors").GetProperty("Weakness").GetString().Should().Contain("4000");
    }

    [Fact]
    public async Task A_stale_version_gets_what_is_stored_and_changes_nothing()
    {
        await panel.World.SheetAsync(World.Panelist(4), World.Bulungan, 0.8m, submit: false);
        var old = (await panel.SheetOfAsync(World.Panelist(4), World.Bulungan))!.Version;
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(4));
        await PutAsync(browser, World.Bulungan, old, ("Scores[P.1]", "81"));

        var (answer, body) = await PutAsync(browser, World.Bulungan, old, ("Scores[P.1]", "99"));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        body.GetProperty("fields").GetProperty("Scores[P.1]").GetString().Should().Be("81");
        body.GetProperty("fields").GetProperty("Strength").GetString().Should().BeEmpty();
        var stored = (await panel.SheetOfAsync(World.Panelist(4), World.Bulungan))!;
        body.GetProperty("version").GetGuid().Should().Be(stored.Version);
        stored.Scores["P.1"].Should().Be(81);

        var (again, _) = await PutAsync(browser, World.Bulungan, stored.Version, ("Scores[P.1]", "99"));
        again.Status.Should().Be(HttpStatusCode.OK, "knowing the stored version, the person may overwrite it");
    }

    [Fact]
    public async Task Two_tabs_that_open_the_sheet_at_once_leave_one_sheet_and_one_conflict()
    {
        await panel.World.DeclaredAsync(World.Panelist(5), World.Bulungan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(5));
        var token = await browser.GetAsync(SheetUrl(World.Bulungan));

        var saves = await Task.WhenAll(Enumerable.Range(1, 2).Select(i => browser.SendJsonAsync(
            HttpMethod.Put, DraftUrl(World.Bulungan), new { version = Guid.Empty, fields = new Dictionary<string, string> { ["Scores[P.1]"] = $"8{i}" } }, token)));

        saves.Select(s => s.Status).Should().BeEquivalentTo([HttpStatusCode.OK, HttpStatusCode.Conflict]);
        (await panel.SheetOfAsync(World.Panelist(5), World.Bulungan))!.Scores.Should().HaveCount(1);
    }

    [Fact]
    public async Task A_submitted_sheet_is_locked()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(6));
        await EnsureDeclaredAsync(World.Panelist(6), World.Bulungan);
        var open = await browser.GetAsync(SheetUrl(World.Bulungan));
        await panel.World.SheetAsync(World.Panelist(6), World.Bulungan, 0.8m);
        var version = (await panel.SheetOfAsync(World.Panelist(6), World.Bulungan))!.Version;

        var answer = await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Bulungan), new { version, fields = new Dictionary<string, string> { ["Scores[P.1]"] = "1" } }, open);

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Body.Should().Contain("terkunci");
        (await panel.SheetOfAsync(World.Panelist(6), World.Bulungan))!.Scores["P.1"].Should().Be(80);
    }

    [Fact]
    public async Task Needs_the_own_word_on_conflicts_first()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist(6));

        var page = await browser.GetAsync(SheetUrl(World.Tarakan));
        page.Location.Should().Be(ConflictUrl(World.Tarakan));
        var form = await browser.GetAsync(ConflictUrl(World.Tarakan));
        var answer = await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Tarakan), new { version = Guid.Empty, fields = new Dictionary<string, string> { ["Scores[P.1]"] = "1" } }, form);

        answer.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        answer.Body.Should().Contain("Nyatakan lebih dulu");
    }

    [Fact]
    public async Task Signed_out_meanwhile_is_401_and_no_redirect()
    {
        await panel.World.DeclaredAsync(World.Panelist2, World.Malinau);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        var sheet = await browser.GetAsync(SheetUrl(World.Malinau));
        await browser.SubmitAsync(sheet, "form[action='/keluar']");

        var answer = await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Malinau), new { version = Guid.Empty, fields = new Dictionary<string, string> { ["Scores[P.1]"] = "1" } }, sheet);

        answer.Status.Should().Be(HttpStatusCode.Unauthorized);
        (await panel.SheetOfAsync(World.Panelist2, World.Malinau)).Should().BeNull();
    }

    [Fact]
    public async Task Belongs_to_panellists_and_needs_the_token()
    {
        foreach (var email in World.Without(Permission.ScoreRegencies))
        {
            using var other = await panel.Portal.SignInAsAsync(email);
            (await other.SendAsync(HttpMethod.Put, DraftUrl(World.Bulungan), null)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await other.GetAsync(SheetUrl(World.Bulungan))).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);
        (await browser.SendAsync(HttpMethod.Put, DraftUrl(World.Bulungan), null)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await browser.SendAsync(HttpMethod.Put, DraftUrl("65.99"), null)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_is_no_draft_is_a_bad_request()
    {
        await EnsureDeclaredAsync(World.Panelist3, World.Tarakan);
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);
        var sheet = await browser.GetAsync(SheetUrl(World.Tarakan));

        (await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Tarakan), new { version = "x" }, sheet)).Status.Should().Be(HttpStatusCode.BadRequest);
        (await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Tarakan), new { version = Guid.Empty }, sheet)).Status.Should().Be(HttpStatusCode.BadRequest);
    }

    private async Task EnsureDeclaredAsync(string email, string regency)
    {
        var id = await panel.World.IdOfAsync(email);
        if (!await panel.Portal.ReadAsync(db => Task.FromResult(db.ConflictDeclarations.Any(d => d.PanelistId == id && d.RegencyCode == regency))))
        {
            await panel.World.DeclaredAsync(email, regency);
        }
    }
}
