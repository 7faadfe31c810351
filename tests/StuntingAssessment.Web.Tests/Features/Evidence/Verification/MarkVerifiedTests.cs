using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

public sealed class MarkVerifiedTests(Checking checking) : IClassFixture<Checking>
{
    private const string Form = "form[action$='/verifikasi']";

    [Fact]
    public async Task Is_offered_and_kept_once_everything_has_its_verdict()
    {
        await checking.World.FiledAsync(World.Bulungan, 1);
        using var browser = await checking.VerifierAsync();
        (await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/periksa")).HasForm(Form).Should().BeFalse();
        await checking.GiveAllAsync(World.Bulungan, 1);

        var answer = await browser.SubmitAsync(await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/periksa"), Form);

        answer.Location.Should().Be(Checking.Address(World.Bulungan, 1) + "/periksa");
        var page = await browser.GetAsync(answer.Location!);
        page.TextOf(".notice--page").Should().Be("Aksi 1 dinyatakan diverifikasi.");
        page.Text.Should().Contain("Diverifikasi 2 Mei 2024");
        (await checking.StoredAsync(World.Bulungan, 1)).State.Should().Be(SubmissionState.Verified);
        (await checking.Portal.TrailAsync())[^1].Event.Should().Be("ActionVerified");
    }

    [Fact]
    public async Task Is_refused_while_something_waits()
    {
        await checking.World.FiledAsync(World.Bulungan, 2);
        await checking.GiveAsync(World.Bulungan, 2, "2.a", VerdictStatus.Met, null);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 2) + "/periksa");

        var answer = await PostAsync(browser, page, 2);

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().ContainSingle().Which.Should().Contain("2.b RKPD, RKA dan DPA terkait penurunan stunting");
        (await checking.StoredAsync(World.Bulungan, 2)).State.Should().Be(SubmissionState.Submitted);
    }

    [Fact]
    public async Task A_stale_one_is_a_conflict()
    {
        await checking.World.FiledAsync(World.Bulungan, 3);
        await checking.GiveAllAsync(World.Bulungan, 3);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 3) + "/periksa");
        await checking.GiveAsync(World.Bulungan, 3, "3.a", VerdictStatus.NotMet, "Ternyata tahun lalu.");

        var answer = await browser.SubmitAsync(page, Form);

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Text.Should().Contain("Data telah berubah").And.Contain("Ternyata tahun lalu.");
        (await checking.StoredAsync(World.Bulungan, 3)).State.Should().Be(SubmissionState.Submitted);
    }

    [Fact]
    public async Task Is_refused_in_the_plenary()
    {
        await checking.World.FiledAsync(World.Bulungan, 4);
        await checking.GiveAllAsync(World.Bulungan, 4);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 4) + "/periksa");
        await using var moved = await checking.InPhaseAsync(Phase.Plenary);

        (await browser.SubmitAsync(page, Form)).Errors.Should().Equal("Pemeriksaan tidak dapat diubah pada tahap pleno.");

        (await checking.StoredAsync(World.Bulungan, 4)).State.Should().Be(SubmissionState.Submitted);
    }

    [Fact]
    public Task Is_the_verifiers_only() => checking.IsTheVerifiersOnlyAsync(page: null, Checking.Address(World.Bulungan, 1) + "/verifikasi");

    private async Task<Page> PostAsync(Browser browser, Page page, int action) => await browser.PostAsync(
        Checking.Address(World.Bulungan, action) + "/verifikasi",
        ("__RequestVerificationToken", page.AntiforgeryToken!),
        ("Version", (await checking.StoredAsync(World.Bulungan, action)).Version.ToString()));
}
