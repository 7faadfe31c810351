using StuntingAssessment.Domain.Panel;
using static StuntingAssessment.Web.Tests.Features.Panel.Sheets.PanelPortal;

namespace StuntingAssessment.Web.Tests.Features.Panel.Sheets;

/// <summary>What the phase closes and opens for a panellist.</summary>
public sealed class PhaseTests(PortalFixture portal) : IClassFixture<PortalFixture>
{
    [Fact]
    public async Task Follows_the_table()
    {
        await portal.World.BeginAsync(Phase.Verification);
        await portal.World.GradedAsync(World.Bulungan, c => c.Levels[0].Letter);
        await portal.World.DeclaredAsync(World.Panelist2, World.Bulungan);
        using var browser = await portal.SignInAsAsync(World.Panelist2);

        (await browser.GetAsync("/penilaian/2024/panel/65.01")).Status.Should().Be(HttpStatusCode.NotFound, "evidence and grades open with the presentation");
        var early = await browser.GetAsync(SheetUrl(World.Bulungan));
        early.Text.Should().Contain("Lembar nilai dibuka pada tahap paparan").And.Contain("Penguasaan materi");
        early.Document.QuerySelectorAll("main form").Should().BeEmpty();
        var form = await browser.GetAsync(ConflictUrl(World.Bulungan));
        var refused = await browser.SendJsonAsync(HttpMethod.Put, DraftUrl(World.Bulungan), new { version = Guid.Empty, fields = new Dictionary<string, string> { ["Scores[P.1]"] = "1" } }, form);
        refused.Status.Should().Be(HttpStatusCode.UnprocessableEntity);
        refused.Body.Should().Contain("tahap paparan");

        await portal.World.MoveToAsync(Phase.Presentation);
        (await browser.GetAsync("/penilaian/2024/panel/65.01")).Status.Should().Be(HttpStatusCode.OK);
        (await PutAsync(browser, World.Bulungan, Guid.Empty, ("Scores[P.1]", "80"))).Answer.Status.Should().Be(HttpStatusCode.OK);
        var unlocked = await portal.World.SheetAsync(World.Panelist2, World.Malinau, 0.8m);
        await portal.World.SheetAsync(World.Panelist3, World.Malinau, 0.7m);
        var open = await browser.GetAsync(SheetUrl(World.Bulungan));

        await portal.World.MoveToAsync(Phase.Plenary);
        var late = await browser.GetAsync(SheetUrl(World.Bulungan));
        late.Text.Should().Contain("Draf ini tidak diajukan");
        (await browser.SubmitAsync(open, "form[action$='/lembar']", ("Scores[P.1]", "99"))).Errors.Should().Contain(e => e.Contains("tahap pleno", StringComparison.Ordinal));
        (await browser.GetAsync(ConflictUrl(World.Bulungan))).Text.Should().Contain("tidak dapat diubah pada tahap pleno");

        using var chair = await portal.SignInAsAsync(World.Chair);
        var unlock = await chair.GetAsync($"/penilaian/2024/lembar/{unlocked}/pembukaan");
        (await chair.SubmitAsync(unlock, "form[action$='/pembukaan']", ("Reason", "salah ketik"))).Status.Should().Be(HttpStatusCode.Redirect);
        var again = await browser.GetAsync(SheetUrl(World.Malinau));
        again.Text.Should().Contain("dibuka kembali oleh ketua").And.Contain("salah ketik");
        (await browser.SubmitAsync(again, "form[action$='/lembar']", ("Scores[P.1]", "81"))).Status.Should().Be(HttpStatusCode.Redirect);
        var filing = await browser.GetAsync(SheetUrl(World.Malinau) + "/pengajuan");
        (await browser.SubmitAsync(filing, "form[action$='/pengajuan']")).Status.Should().Be(HttpStatusCode.Redirect);
        (await portal.TrailAsync()).Where(e => e.SubjectId == unlocked).Select(e => e.Event).Should().Equal(nameof(SheetSubmitted), nameof(SheetUnlocked), nameof(SheetSubmitted));
    }
}
