namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

public sealed class ConfirmRulesTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    [Fact]
    public async Task Repeats_the_fact_and_takes_the_mark_away_everywhere()
    {
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin2);
        var page = await browser.GetAsync($"{CyclePortal.Url}/atur/konfirmasi");
        page.Heading.Should().Be("Konfirmasi aturan penilaian 2024?");
        page.TextOf(".confirm__fact").Should().Contain("Dokumen 8 aksi 70%, Paparan 30%, Inovasi 0%").And.Contain("8 aksi konvergensi, 15 kriteria dokumen, 6 kriteria panel");

        var answer = await browser.SubmitAsync(page, "form[action$='/konfirmasi']");

        answer.Location.Should().Be(CyclePortal.Url);
        var cycle = await browser.GetAsync(CyclePortal.Url);
        cycle.TextOf(".notice--page").Should().Be("Aturan penilaian 2024 dikonfirmasi.");
        cycle.Text.Should().NotContain("elum dikonfirmasi").And.Contain("oleh Admin Dua.");
        var entry = await cycles.LastAsync(nameof(RulesConfirmed));
        entry.ActorName.Should().Be("Admin Dua");

        (await browser.SubmitAsync(page, "form[action$='/konfirmasi']")).Errors.Should().Contain("Aturan siklus ini sudah dikonfirmasi.");
        (await browser.GetAsync($"{CyclePortal.Url}/atur/konfirmasi")).Heading.Should().Be("Aturan sudah dikonfirmasi");
    }
}
