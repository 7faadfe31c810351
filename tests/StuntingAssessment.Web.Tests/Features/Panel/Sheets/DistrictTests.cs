using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Web.Platform.Web;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

/// <summary>A district as participant of its own award (decision 0024), from the sheet to the public page.</summary>
public sealed class DistrictTests : IAsyncLifetime
{
    private const string Peso = "65.01.01";
    private const string Krayan = "65.03.01";

    private readonly PortalFixture portal = new();

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.World.ReadyToFreezeAsync();
        await portal.WithDbAsync(async db =>
        {
            // Straight into the stored lists: the scores of the regencies exist already, and no rule is edited after the submission phase.
            var cycle = await db.Cycles.AsNoTracking().SingleAsync();
            await db.Cycles.ExecuteUpdateAsync(s => s
                .SetProperty(c => c.Rules, cycle.Rules with { Awards = [.. cycle.Rules.Awards, new AwardCategory("KEC", "Kecamatan Paling Inovatif", null, "INOV", false, ["trofi"], null)] })
                .SetProperty(c => c.Participants, (IReadOnlyList<CycleParticipant>)[.. cycle.Participants, new CycleParticipant(Peso, "Kecamatan Peso", AwardCode: "KEC"), new CycleParticipant(Krayan, "Kecamatan Krayan", AwardCode: "KEC")]));
        });
        await portal.World.MoveToAsync(Phase.Presentation);
    }

    public Task DisposeAsync() => portal.DisposeAsync();

    [Fact]
    public async Task A_panellist_scores_a_district_in_its_awards_component_only()
    {
        await portal.World.DeclaredAsync(World.Panelist2, Peso);
        using var panellist = await portal.SignInAsAsync(World.Panelist2);

        var sheet = await panellist.GetAsync(Links.Sheet(2024, Peso));

        var inov = (await portal.World.CycleAsync()).Rules.Criteria.Where(c => c.Component == "INOV").Select(c => $"Scores[{c.Code}]").ToList();
        inov.Should().NotBeEmpty();
        sheet.Document.QuerySelectorAll("input[data-score]").Select(i => i.GetAttribute("name")).Should().BeEquivalentTo(inov);
        sheet.Text.Should().Contain("Menentukan penghargaan");
        (await panellist.GetAsync(Links.PanelRegency(2024, Peso))).Status.Should().Be(HttpStatusCode.NotFound, "a district has no evidence");
    }

    [Fact]
    public async Task A_district_has_no_actions_for_anybody()
    {
        foreach (var email in new[] { World.Admin1, World.Verifier, World.Coordinator(World.Bulungan), World.Observer })
        {
            using var browser = await portal.SignInAsAsync(email);
            foreach (var url in new[] { Links.Regency(2024, Peso), Links.Submission(2024, Peso, 1), Links.DocumentGrades(2024, Peso) })
            {
                (await browser.GetAsync(url)).Status.Should().Be(HttpStatusCode.NotFound, $"{email} {url}");
            }

            (await browser.GetAsync(Links.Submissions(2024))).Text.Should().NotContain("Kecamatan Peso", email);
        }
    }

    [Fact]
    public async Task The_award_goes_to_the_better_district_and_the_page_shows_it_apart()
    {
        for (var p = 1; p <= 6; p++)
        {
            await portal.World.SheetAsync(World.Panelist(p), Peso, 0.5m);
            await portal.World.SheetAsync(World.Panelist(p), Krayan, 0.6m);
        }

        await portal.World.MoveToAsync(Phase.Plenary);
        using var admin = await portal.SignInAsAsync(World.Admin1);
        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("Semua nilai dan lembar lengkap");
        await portal.PublishedAsync();
        using var reader = portal.Anonymous();

        var page = await reader.GetAsync(Links.PublicRanking(2024));
        page.Text.Should().Contain("Kecamatan Paling Inovatif").And.Contain("tanpa nilai akhir dan tanpa peringkat");
        var rows = page.Document.QuerySelectorAll("#peringkat ~ table")[^1].QuerySelectorAll("tbody tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent.Trim()))).ToList();
        rows.Should().Equal("Kecamatan Krayan|60,00|Kecamatan Paling Inovatif", "Kecamatan Peso|50,00|–");
        page.Document.QuerySelector("#peringkat ~ table")!.TextContent.Should().NotContain("Kecamatan Krayan");
        (await reader.GetAsync(Links.PublicCsv(2024))).Body.Should().Contain(",65.03.01,Kecamatan Krayan,");
        (await reader.GetAsync(Links.PublicBundle(2024))).Body.Should().Contain("\"award\": \"KEC\"");

        using var coordinator = await portal.SignInAsAsync(World.Coordinator(World.Nunukan));
        (await coordinator.GetAsync(Links.RegencyResult(2024, Krayan))).Status.Should().Be(HttpStatusCode.OK, "the regency's coordinator covers its districts");
        (await coordinator.GetAsync(Links.RegencyResult(2024, Peso))).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_district_without_its_sheets_stands_in_the_way_of_a_freeze()
    {
        await portal.World.MoveToAsync(Phase.Plenary);
        using var admin = await portal.SignInAsAsync(World.Admin1);

        (await admin.GetAsync(Links.Results(2024))).Text.Should().Contain("Lembar nilai Kecamatan Peso belum diajukan").And.NotContain("Kriteria dokumen Kecamatan Peso");
    }
}
