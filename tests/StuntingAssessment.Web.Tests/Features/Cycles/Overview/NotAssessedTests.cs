namespace StuntingAssessment.Web.Tests.Features.Cycles.Overview;

public sealed class NotAssessedTests(CyclePortal cycles) : IClassFixture<CyclePortal>
{
    [Fact]
    public async Task A_regency_is_marked_with_a_reason_and_taken_back()
    {
        const string url = CyclePortal.Url + "/65.71/tidak-dinilai";
        using var browser = await cycles.Portal.SignInAsAsync(World.Admin1);
        var page = await browser.GetAsync(url);
        page.Heading.Should().Be("Tandai Kota Tarakan tidak dinilai?");
        var without = await browser.SubmitAsync(page, "form[action$='/tidak-dinilai']", ("Reason", " "));
        without.TextOf(".field--error").Should().Contain("Isi alasan kabupaten/kota ini tidak dinilai.");

        var answer = await browser.SubmitAsync(without, "form[action$='/tidak-dinilai']", ("Reason", "Menarik diri lewat surat."));

        answer.Location.Should().Be(CyclePortal.Url + "#peserta");
        var cycle = await browser.GetAsync(CyclePortal.Url);
        cycle.TextOf(".notice--page").Should().Be("Kota Tarakan ditandai tidak dinilai.");
        cycle.Row("Kota Tarakan")[2].Should().Be("Tidak dinilai Menarik diri lewat surat.");
        (await cycles.LastAsync(nameof(RegencyNotAssessed))).Payload.Should().Contain("Menarik diri");

        (await browser.SubmitAsync(page, "form[action$='/tidak-dinilai']", ("Reason", "lain"))).Status.Should().Be(HttpStatusCode.Conflict);
        var undo = await browser.SubmitAsync(await browser.GetAsync(url), "form[action$='/batal']");
        undo.Status.Should().Be(HttpStatusCode.Redirect);
        (await cycles.World.CycleAsync()).Participant(World.Tarakan).IsAssessed.Should().BeTrue();
        (await cycles.CountAsync(nameof(RegencyAssessedAgain))).Should().Be(1);
    }
}
