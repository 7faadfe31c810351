using StuntingAssessment.Web.Platform.Security.Authorization;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

public sealed class EvidenceTests(PanelPortal panel) : IClassFixture<PanelPortal>
{
    private const string Url = "/penilaian/2024/panel/65.01";

    [Fact]
    public async Task Shows_evidence_verdicts_and_grades_with_their_descriptors()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist2);

        var page = await browser.GetAsync(Url);

        page.Heading.Should().Be("Bukti dan nilai dokumen");
        var cycle = await panel.World.CycleAsync();
        var criterion = cycle.Rules.Criterion("1.1");
        page.Row("1.1").Should().Contain(c => c.StartsWith('B')).And.Contain(c => c.Contains(criterion.Levels[1].Descriptor, StringComparison.Ordinal));
        page.Document.QuerySelectorAll("a[href='https://contoh.invalid/bukti']").Should().HaveCount(cycle.Rules.Action(1).Requirements.Count(r => r.IsEvidence));
        page.Document.QuerySelectorAll("main form").Should().BeEmpty("it is there to be read");
    }

    [Fact]
    public async Task Asks_the_same_few_queries_with_one_action_or_eight()
    {
        using var browser = await panel.Portal.SignInAsAsync(World.Panelist3);
        var full = await CountAsync(World.Bulungan);

        (await CountAsync(World.TanaTidung)).Should().BeLessThanOrEqualTo(full);
        full.Should().BeLessThanOrEqualTo(8);

        async Task<int> CountAsync(string regency)
        {
            panel.Portal.Queries.Reset();
            (await browser.GetAsync($"/penilaian/2024/panel/{regency}")).Status.Should().Be(HttpStatusCode.OK);
            return panel.Portal.Queries.Count;
        }
    }

    [Fact]
    public async Task Belongs_to_panellists()
    {
        foreach (var email in World.Without(Permission.ScoreRegencies))
        {
            using var browser = await panel.Portal.SignInAsAsync(email);
            (await browser.GetAsync(Url)).Status.Should().Be(HttpStatusCode.Forbidden, email);
        }
    }
}
