using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Web.Platform.Security.Authorization;
using StuntingAssessment.Web.Tests.Features.Panel.Sheets;

namespace StuntingAssessment.Web.Tests.Features.Panel.Register;

/// <summary>The crown jewel: who may see a name, who a value, and that only the chair sees one beside the other.</summary>
public sealed class SheetsTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Url = "/penilaian/2024/lembar";
    private const string CodesUrl = "/penilaian/2024/lembar/kode";

    [Fact]
    public async Task The_chair_sees_names_states_and_values_and_an_admin_no_value()
    {
        await SubmittedAsync(World.Bulungan);
        await panel.World.DeclaredAsync(World.Panelist(6), World.Tarakan, hasConflict: true);
        await panel.World.SheetAsync(World.Panelist2, World.Tarakan, 0.7131m, submit: false);
        using var chair = await panel.Portal.SignInAsAsync(World.Chair);
        using var admin = await panel.Portal.SignInAsAsync(World.Admin1);

        var named = await chair.GetAsync(Url);
        var progress = await admin.GetAsync(Url);

        var rows = named.Document.QuerySelectorAll("table.table").First(t => t.QuerySelector("caption")!.TextContent == "Kabupaten Bulungan").QuerySelectorAll("tbody tr").Select(r => r.TextContent).ToList();
        rows.Should().HaveCount(6);
        rows.Single(r => r.Contains("Panelis Nomor 3", StringComparison.Ordinal)).Should().Contain("83,33");
        named.Text.Should().NotContain("71,31", "what is not submitted is nobody else's to read");
        foreach (var page in new[] { named, progress })
        {
            page.Row("Kabupaten Bulungan").Skip(1).Should().Equal("Diajukan", "Diajukan", "Diajukan", "Diajukan", "Diajukan", "Diajukan", "6 dari 6");
            page.Row("Kota Tarakan").Should().Contain("Konflik").And.Contain("Draf").And.Contain("Belum").And.Contain("0 dari 5");
        }

        progress.Text.Should().Contain("Panelis Nomor 3").And.NotContainAny("81,31", "82,32", "83,33", "84,34", "85,35", "86,36");
        progress.Document.QuerySelectorAll("a[href^='/penilaian/2024/lembar/']").Should().OnlyContain(a => a.GetAttribute("href") == CodesUrl, "no sheet has an address for an admin");
    }

    [Fact]
    public async Task By_code_there_are_values_and_notes_and_nothing_that_says_whose()
    {
        var ids = await SubmittedAsync(World.Malinau);
        foreach (var email in new[] { World.Admin1, World.Observer })
        {
            using var browser = await panel.Portal.SignInAsAsync(email);
            var page = await browser.GetAsync(CodesUrl);

            page.Text.Should().ContainAll("P1", "P6", "81,31", "86,36", "catatan rahasia");
            page.Body.Should().NotContainAny([.. Enumerable.Range(1, 6).Select(i => $"Panelis Nomor {i}"), .. Enumerable.Range(1, 6).Select(i => World.Panelist(i))]);
            page.Body.Should().NotContainAny(ids.Select(i => i.ToString()));
            (await PanelistIdsAsync()).Should().AllSatisfy(id => page.Body.Should().NotContain(id.ToString()));
            page.Document.QuerySelectorAll("main time").Should().BeEmpty("times stand beside names in the trail");
        }
    }

    [Fact]
    public async Task An_observer_gets_the_codes_only()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Observer);

        (await browser.GetAsync(Url)).Location.Should().Be(CodesUrl);
        (await browser.GetAsync(CodesUrl)).Document.QuerySelectorAll($"main a[href='{Url}']").Should().BeEmpty();
    }

    [Fact]
    public async Task The_order_of_the_codes_follows_neither_names_nor_ids_nor_times_and_differs_by_regency()
    {
        await SubmittedAsync(World.Nunukan);
        await SubmittedAsync(World.Malinau);
        var submitted = await panel.Portal.ReadAsync(db => db.ScoreSheets.AsNoTracking().Where(s => s.RegencyCode == World.Nunukan).OrderBy(s => s.Id).ToListAsync());
        submitted.Select(s => s.Seal).Should().OnlyHaveUniqueItems().And.NotContain(submitted.Select(s => s.Id));
        using var browser = await panel.Portal.SignInAsAsync(World.Observer);

        var shown = await CodesAsync(browser, World.Nunukan);

        shown.Should().HaveCount(6).And.OnlyHaveUniqueItems();
        (await CodesAsync(browser, World.Nunukan)).Should().Equal(shown, "the order is stable");
        // The order hangs on secrets made at random; the rule below is what makes it so.
        var bySeal = submitted.OrderBy(s => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(s.Seal.ToByteArray())), StringComparer.Ordinal);
        shown.Should().Equal(bySeal.Select(s => StuntingAssessment.Domain.Wording.IndonesianNumber.Format(s.Scores["P.1"])));
    }

    [Fact]
    public async Task Codes_wait_until_the_regencys_panel_is_complete()
    {
        await panel.World.SheetAsync(World.Panelist2, World.TanaTidung, 0.6161m);
        await panel.World.SheetAsync(World.Panelist3, World.TanaTidung, 0.6262m);
        using var browser = await panel.Portal.SignInAsAsync(World.Admin1);

        (await browser.GetAsync(CodesUrl)).Text.Should().NotContainAny("61,61", "62,62");

        foreach (var other in new[] { 1, 4, 5, 6 })
        {
            await panel.World.DeclaredAsync(World.Panelist(other), World.TanaTidung, hasConflict: true);
        }

        (await browser.GetAsync(CodesUrl)).Text.Should().ContainAll("61,61", "62,62");
    }

    [Fact]
    public async Task A_sheet_with_its_name_is_the_chairs_alone()
    {
        await SubmittedAsync(World.Bulungan);
        var id = (await panel.SheetOfAsync(World.Panelist(3), World.Bulungan))!.Id;
        using var chair = await panel.Portal.SignInAsAsync(World.Chair);
        var page = await chair.GetAsync($"{Url}/{id}");
        page.Heading.Should().Be("Panelis Nomor 3");
        page.Text.Should().Contain("83,33").And.Contain("catatan rahasia");
        page.Document.QuerySelectorAll("main input, main textarea").Should().BeEmpty("nobody edits another's sheet");

        foreach (var email in World.Without(Permission.ViewNamedSheets))
        {
            using var other = await panel.Portal.SignInAsAsync(email);
            (await other.GetAsync($"{Url}/{id}")).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }

        (await chair.GetAsync($"{Url}/{Guid.Empty}")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task The_list_belongs_to_those_who_may_see_sheets()
    {
        foreach (var email in World.Without(Permission.ViewSheets))
        {
            using var browser = await panel.Portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
            (await browser.GetAsync(CodesUrl)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }

    [Theory]
    [InlineData(World.Chair, Url)]
    [InlineData(World.Admin1, Url)]
    [InlineData(World.Observer, CodesUrl)]
    public async Task The_pages_ask_few_queries(string email, string url)
    {
        await SubmittedAsync(World.Malinau);
        using var browser = await panel.Portal.SignInAsAsync(email);
        panel.Portal.Queries.Reset();

        (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.OK);

        panel.Portal.Queries.Count.Should().BeLessThanOrEqualTo(8);
    }

    /// <summary>Once per regency: six sheets with values of their own.</summary>
    private async Task<List<Guid>> SubmittedAsync(string regency)
    {
        var there = await panel.Portal.ReadAsync(db => db.ScoreSheets.AsNoTracking().Where(s => s.RegencyCode == regency).OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
        for (var i = there.Count + 1; i <= 6; i++)
        {
            there.Add(await panel.World.SheetAsync(World.Panelist(i), regency, 0.8m + (0.0101m * i) + 0.003m, notes: new SheetNotes("catatan rahasia", null, null)));
        }

        return there;
    }

    private Task<List<Guid>> PanelistIdsAsync() => panel.Portal.ReadAsync(db => db.ScoreSheets.Select(s => s.PanelistId).Distinct().ToListAsync());

    private static async Task<List<string>> CodesAsync(Browser browser, string regency)
    {
        var page = await browser.GetAsync(CodesUrl);
        var table = page.Document.QuerySelector($"section[aria-labelledby='lembar-{regency}'] table")!;
        return [.. table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td")[1].TextContent.Trim())];
    }
}
