using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

public sealed class ReturnTests(Checking checking) : IClassFixture<Checking>
{
    private const string Form = "main form";

    [Fact]
    public async Task Begins_with_what_the_verdicts_say_and_tells_the_regency()
    {
        await checking.World.FiledAsync(World.Bulungan, 1);
        await checking.GiveAsync(World.Bulungan, 1, "1.c", VerdictStatus.NotMet, "Tanpa nomor.");
        await checking.GiveAsync(World.Bulungan, 1, "1.b", VerdictStatus.Met, null);
        using var browser = await checking.VerifierAsync();
        (await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/periksa")).Document.QuerySelector("a[data-dialog]")!.GetAttribute("href").Should().Be(Checking.Address(World.Bulungan, 1) + "/pengembalian");
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/pengembalian");
        page.Heading.Should().Be("Kembalikan aksi 1 kepada Kabupaten Bulungan?");
        page.TextOf("#Reason").Should().Be("1.c tidak terpenuhi: Tanpa nomor.");

        var answer = await browser.SubmitAsync(page, Form, ("Reason", "Beri nomor pada SK."));

        answer.Location.Should().Be(Checking.Address(World.Bulungan, 1) + "/periksa");
        (await browser.GetAsync(answer.Location!)).TextOf(".notice--page").Should().Be("Aksi 1 dikembalikan kepada kabupaten/kota.");
        var stored = await checking.StoredAsync(World.Bulungan, 1);
        (stored.State, stored.ReturnReason).Should().Be((SubmissionState.Returned, "Beri nomor pada SK."));
        var entry = (await checking.Portal.TrailAsync())[^1];
        (entry.Event, entry.SubjectId).Should().Be(("ActionReturned", stored.Id));
        using var coordinator = await checking.Portal.SignInAsAsync(World.Coordinator(World.Bulungan));
        (await coordinator.GetAsync(Checking.Address(World.Bulungan, 1))).Text.Should().Contain("Beri nomor pada SK.");
    }

    [Fact]
    public async Task Needs_a_reason()
    {
        await checking.World.FiledAsync(World.Bulungan, 2);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 2) + "/pengembalian");

        var answer = await browser.SubmitAsync(page, Form, ("Reason", " "));

        answer.Errors.Should().ContainSingle(e => e.StartsWith("Isi alasan pengembalian", StringComparison.Ordinal));
        (await checking.StoredAsync(World.Bulungan, 2)).State.Should().Be(SubmissionState.Submitted);
    }

    [Fact]
    public async Task What_was_not_submitted_cannot_be_returned()
    {
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 3) + "/pengembalian");
        page.Text.Should().Contain("Hanya aksi yang sudah diajukan yang dapat dikembalikan.");
        page.HasForm(Form).Should().BeFalse();

        var answer = await browser.PostAsync(Checking.Address(World.Bulungan, 3) + "/pengembalian", ("__RequestVerificationToken", page.AntiforgeryToken!), ("Version", Guid.Empty.ToString()), ("Reason", "Paksa"));

        answer.Errors.Should().Equal("Hanya aksi yang sudah diajukan yang dapat dikembalikan.");
        (await checking.HasRowAsync(World.Bulungan, 3)).Should().BeFalse();
    }

    [Fact]
    public async Task A_stale_one_is_a_conflict_that_keeps_the_reason()
    {
        await checking.World.FiledAsync(World.Bulungan, 4);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 4) + "/pengembalian");
        await checking.GiveAllAsync(World.Bulungan, 4);

        var answer = await browser.SubmitAsync(page, Form, ("Reason", "Alasan yang lama."));

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Text.Should().Contain("Data telah berubah");
        answer.TextOf("#Reason").Should().Be("Alasan yang lama.");
        (await checking.StoredAsync(World.Bulungan, 4)).State.Should().Be(SubmissionState.Submitted);
        (await browser.SubmitAsync(answer, Form)).Status.Should().Be(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Says_when_the_regency_can_no_longer_answer()
    {
        await checking.World.FiledAsync(World.Bulungan, 5);
        await using var moved = await checking.InPhaseAsync(Phase.Presentation);
        using var browser = await checking.VerifierAsync();

        (await browser.GetAsync(Checking.Address(World.Bulungan, 5) + "/pengembalian")).Text.Should().Contain("tidak dapat mengajukan kembali");

        await checking.World.MoveToAsync(Phase.Plenary);
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 5) + "/pengembalian");
        page.HasForm(Form).Should().BeFalse();
        page.Text.Should().Contain("tidak dapat diubah pada tahap pleno");
    }

    [Fact]
    public Task Is_the_verifiers_only() => checking.IsTheVerifiersOnlyAsync(Checking.Address(World.Bulungan, 1) + "/pengembalian", Checking.Address(World.Bulungan, 1) + "/pengembalian");
}
