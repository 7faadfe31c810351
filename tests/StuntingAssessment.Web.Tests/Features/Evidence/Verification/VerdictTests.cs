using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

public sealed class VerdictTests(Checking checking) : IClassFixture<Checking>
{
    private const string Form = "#hasil";

    [Fact]
    public async Task Is_kept_with_its_entry_and_goes_on_to_the_next_requirement()
    {
        await checking.World.FiledAsync(World.Bulungan, 1);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/periksa?syarat=1.b");

        var answer = await browser.SubmitAsync(page, Form, ("Status", "Partly"), ("Reason", " Bab 3 belum ada. "), ("Next", "true"));

        answer.Location.Should().Be(Checking.Address(World.Bulungan, 1) + "/periksa?syarat=1.c#Status");
        (await browser.GetAsync(answer.Location!.Split('#')[0])).TextOf(".notice--page").Should().Be("Hasil pemeriksaan 1.b tersimpan: Sebagian.");
        var verdict = (await checking.StoredAsync(World.Bulungan, 1)).Verdicts.Should().ContainSingle().Subject;
        (verdict.RequirementCode, verdict.Status, verdict.Reason).Should().Be(("1.b", VerdictStatus.Partly, "Bab 3 belum ada."));
        verdict.GivenBy.Should().Be(await checking.World.IdOfAsync(World.Verifier));
        var entry = (await checking.Portal.TrailAsync())[^1];
        (entry.Event, entry.ActorName, entry.RegencyCode).Should().Be(("VerdictGiven", "Tim Teknis Satu", World.Bulungan));
        entry.Payload.Should().Contain("Partly");
    }

    [Fact]
    public async Task The_last_one_says_that_nothing_waits_any_more()
    {
        await checking.World.FiledAsync(World.Bulungan, 2);
        await checking.GiveAsync(World.Bulungan, 2, "2.b", VerdictStatus.Met, null);
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 2) + "/periksa");

        var answer = await browser.SubmitAsync(page, Form, ("Status", "Met"), ("Next", "true"));

        answer.Location.Should().Contain("syarat=2.a");
        var next = await browser.GetAsync(answer.Location!.Split('#')[0]);
        next.TextOf(".notice--page").Should().Be("Hasil pemeriksaan 2.a tersimpan: Terpenuhi. Semua persyaratan aksi ini sudah diperiksa.");
        next.Text.Should().Contain("Nyatakan diverifikasi");
    }

    [Theory]
    [InlineData("Partly", "", "Isi alasan: kabupaten/kota membacanya.")]
    [InlineData("NotMet", "  ", "Isi alasan: kabupaten/kota membacanya.")]
    [InlineData(null, "Alasan tanpa pilihan", "Pilih hasil pemeriksaan.")]
    [InlineData("Bagus", "Alasan", "Pilih hasil pemeriksaan.")]
    public async Task Needs_an_answer_and_a_reason_unless_it_is_met(string? status, string reason, string sentence)
    {
        await checking.World.SubmissionAsync(World.Bulungan, 3, World.Coordinator(World.Bulungan), (s, cycle, stamp) =>
            s.AddLink(cycle, checking.World.NewId(), "3.a", "Berita acara", "https://contoh.invalid/3a", stamp));
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 3) + "/periksa?syarat=3.a");

        var answer = await browser.SubmitAsync(page, Form, ("Status", status), ("Reason", reason));

        answer.Status.Should().Be(HttpStatusCode.OK);
        answer.Errors.Should().Contain(e => e.Contains(status == "Bagus" ? "Hasil pemeriksaan" : sentence, StringComparison.Ordinal));
        answer.Document.QuerySelector("#Reason")!.TextContent.Trim().Should().Be(reason.Trim());
        (await checking.StoredAsync(World.Bulungan, 3)).Verdicts.Should().BeEmpty();
    }

    [Fact]
    public async Task A_first_word_on_what_nobody_began_starts_the_action()
    {
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.TanaTidung, 4) + "/periksa?syarat=4.a");
        page.Text.Should().Contain("Belum ada bukti").And.Contain("Belum diajukan kabupaten/kota");
        (await checking.HasRowAsync(World.TanaTidung, 4)).Should().BeFalse();

        var answer = await browser.SubmitAsync(page, Form, ("Status", "NotShown"), ("Reason", "Tidak ada sampai hari ini."));

        answer.Status.Should().Be(HttpStatusCode.Redirect);
        var stored = await checking.StoredAsync(World.TanaTidung, 4);
        stored.State.Should().Be(SubmissionState.Draft);
        stored.Verdicts.Should().ContainSingle().Which.Status.Should().Be(VerdictStatus.NotShown);
    }

    [Fact]
    public async Task The_second_of_two_sees_both_versions_and_overwrites_nothing()
    {
        await checking.World.FiledAsync(World.Bulungan, 5);
        using var one = await checking.VerifierAsync();
        using var two = await checking.ColleagueAsync();
        var address = Checking.Address(World.Bulungan, 5) + "/periksa?syarat=5.a";
        var (first, second) = (await one.GetAsync(address), await two.GetAsync(address));
        (await one.SubmitAsync(first, Form, ("Status", "NotMet"), ("Reason", "Tanggal SK salah."))).Status.Should().Be(HttpStatusCode.Redirect);

        var conflict = await two.SubmitAsync(second, Form, ("Status", "Partly"), ("Reason", "Lampiran kurang."));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.TextOf(".desk__side").Should().Contain("Data telah berubah");
        conflict.TextsOf(".versions__one")[0].Should().Contain("Tersimpan sekarang").And.Contain("Tidak terpenuhi").And.Contain("Tanggal SK salah.").And.Contain("Tim Teknis Satu").And.Contain("2 Mei 2024");
        conflict.TextsOf(".versions__one")[1].Should().Contain("Isian Anda").And.Contain("Sebagian").And.Contain("Lampiran kurang.");
        (await checking.StoredAsync(World.Bulungan, 5)).Verdicts.Should().ContainSingle().Which.Reason.Should().Be("Tanggal SK salah.");

        // Knowing both, the second may replace it: the page carries the version that is stored now, and what was typed.
        (await two.SubmitAsync(conflict, Form)).Status.Should().Be(HttpStatusCode.Redirect);
        var verdict = (await checking.StoredAsync(World.Bulungan, 5)).Verdicts.Should().ContainSingle().Subject;
        (verdict.Status, verdict.Reason).Should().Be((VerdictStatus.Partly, "Lampiran kurang."));
        (await checking.Portal.TrailAsync())[^1].Payload.Should().Contain("\"before\":\"NotMet\"");
    }

    [Fact]
    public async Task Two_who_start_an_action_at_once_do_not_overwrite_each_other()
    {
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.TanaTidung, 6) + "/periksa?syarat=6.a");
        await checking.GiveAsync(World.TanaTidung, 6, "6.b", VerdictStatus.NotShown, "Tidak ada.");

        var conflict = await browser.SubmitAsync(page, Form, ("Status", "NotShown"), ("Reason", "Kosong."));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.TextsOf(".versions__one")[0].Should().Contain("Belum ada hasil pemeriksaan untuk 6.a");
        (await browser.SubmitAsync(conflict, Form)).Status.Should().Be(HttpStatusCode.Redirect);
        (await checking.StoredAsync(World.TanaTidung, 6)).Verdicts.Should().HaveCount(2);
    }

    [Theory]
    [InlineData(Phase.Submission)]
    [InlineData(Phase.Plenary)]
    public async Task Is_refused_in_other_phases(Phase phase)
    {
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Malinau, 8) + "/periksa?syarat=8.a");
        await using var moved = await checking.InPhaseAsync(phase);

        var answer = await browser.SubmitAsync(page, Form, ("Status", "Met"));

        answer.Errors.Should().ContainSingle().Which.Should().Be(Submission.WhyNotChecked(await checking.World.CycleAsync()));
        answer.HasForm(Form).Should().BeFalse();
        (await checking.HasRowAsync(World.Malinau, 8)).Should().BeFalse();
    }

    [Fact]
    public async Task An_unknown_requirement_is_not_found()
    {
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Malinau, 7) + "/periksa");

        var answer = await browser.PostAsync(Checking.Address(World.Malinau, 7) + "/periksa/2.a", ("__RequestVerificationToken", page.AntiforgeryToken!), ("Status", "Met"), ("Version", Guid.Empty.ToString()));

        answer.Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public Task Is_the_verifiers_only() => checking.IsTheVerifiersOnlyAsync(page: null, Checking.Address(World.Bulungan, 1) + "/periksa/1.b");
}
