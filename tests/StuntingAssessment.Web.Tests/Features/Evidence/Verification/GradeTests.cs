using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Tests.Features.Evidence.Verification;

public sealed class GradeTests(Checking checking) : IClassFixture<Checking>
{
    private const string Form = "#hasil";

    [Fact]
    public async Task Shows_the_descriptors_with_points_and_the_proof_with_its_verdicts()
    {
        await checking.World.FiledAsync(World.Bulungan, 1);
        await checking.GiveAsync(World.Bulungan, 1, "1.c", VerdictStatus.Partly, "Tanpa nomor.");
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 1) + "/kriteria");

        page.TextOf("#kriteria").Should().StartWith("1.1 Lokasi prioritas (lokus)");
        page.TextsOf(".letter-choices .choice label").Should().Equal("A, 4 poin", "B, 3 poin", "C, 2 poin", "D, 1 poin", "E, 0 poin");
        page.TextsOf(".letter-choices .choice__hint")[1].Should().StartWith("Minimal 75% lokasi prioritas");
        page.TextsOf(".proofs > li").Select(t => t[..3]).Should().Equal("1.a", "1.c", "1.d");
        page.TextsOf(".proofs > li")[1].Should().Contain("Sebagian").And.Contain("1 bukti").And.Contain("Tanpa nomor.");
        page.Document.QuerySelector(".proofs a")!.GetAttribute("href").Should().Be(Checking.Address(World.Bulungan, 1) + "/periksa?syarat=1.a");
        page.TextOf(".stat").Should().Contain("Dokumen 8 aksi").And.Contain("belum ada").And.Contain("dari 15 kriteria dinilai");
        page.Text.Should().Contain("Masih kosong: 1.1, 1.2, 1.3, 2.1");
    }

    [Fact]
    public async Task Is_kept_with_its_entry_and_moves_the_score()
    {
        using var browser = await checking.VerifierAsync();
        var address = Checking.Address(World.Malinau, 2) + "/kriteria";
        var page = await browser.GetAsync(address);

        var answer = await browser.SubmitAsync(page, Form, ("Letter", "A"), ("Note", " Lengkap. "), ("Next", "true"));

        answer.Location.Should().Be(address + "?kriteria=2.2#Letter");
        var next = await browser.GetAsync(answer.Location!.Split('#')[0]);
        next.TextOf(".notice--page").Should().Be("Nilai kriteria 2.1 tersimpan: tingkat A.");
        next.Row("Aksi 2").Should().Equal("Aksi 2", "12,5", "1/2", "belum ada");
        var grade = (await checking.StoredAsync(World.Malinau, 2)).Grades.Should().ContainSingle().Subject;
        (grade.CriterionCode, grade.Letter, grade.Note, grade.GivenBy).Should().Be(("2.1", "A", "Lengkap.", await checking.World.IdOfAsync(World.Verifier)));
        (await checking.Portal.TrailAsync())[^1].Event.Should().Be("CriterionGraded");

        answer = await browser.SubmitAsync(next, Form, ("Letter", "C"), ("Note", ""), ("Next", "true"));
        var last = await browser.GetAsync(answer.Location!.Split('#')[0]);
        last.TextOf(".notice--page").Should().EndWith("Semua kriteria aksi ini sudah dinilai.");
        // Weights 2 and 1, points 4 and 2 of 4: 100 x (8 + 2) / 12.
        last.Row("Aksi 2").Should().Equal("Aksi 2", "12,5", "2/2", "83,3333");
    }

    [Fact]
    public async Task The_component_appears_when_nothing_is_missing()
    {
        await checking.World.GradedAsync(World.Tarakan, c => c.Code == "1.2" ? "B" : "A");
        using var browser = await checking.VerifierAsync();

        var page = await browser.GetAsync(Checking.Address(World.Tarakan, 1) + "/kriteria?kriteria=1.2");

        // Action 1: 100 x (8 + 3 + 4) / 16 = 93,75; the mean over eight actions 99,21875.
        page.TextOf(".stat").Should().Contain("99,22").And.Contain("15 dari 15 kriteria dinilai");
        page.Row("Aksi 1").Should().Equal("Aksi 1", "12,5", "3/3", "93,7500");
        page.Document.QuerySelector("input[name=Letter][checked]")!.GetAttribute("value").Should().Be("B");
    }

    [Theory]
    [InlineData(null, "Pilih satu tingkat.")]
    [InlineData("Z", "Kriteria 3.1 tidak mempunyai tingkat \"Z\".")]
    public async Task Is_a_letter_of_its_criterion(string? letter, string sentence)
    {
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 3) + "/kriteria");

        var answer = await browser.SubmitAsync(page, Form, ("Letter", letter), ("Note", "Tetap ada"));

        answer.Errors.Should().Contain(sentence);
        answer.TextOf("#Note").Should().Be("Tetap ada");
        (await checking.HasRowAsync(World.Bulungan, 3)).Should().BeFalse();
    }

    [Fact]
    public async Task The_second_of_two_sees_both_grades_and_overwrites_nothing()
    {
        using var one = await checking.VerifierAsync();
        using var two = await checking.ColleagueAsync();
        var address = Checking.Address(World.Bulungan, 6) + "/kriteria";
        var (first, second) = (await one.GetAsync(address), await two.GetAsync(address));
        (await one.SubmitAsync(first, Form, ("Letter", "B"), ("Note", "Kurang satu."))).Status.Should().Be(HttpStatusCode.Redirect);

        var conflict = await two.SubmitAsync(second, Form, ("Letter", "D"), ("Note", "Hampir kosong."));

        conflict.Status.Should().Be(HttpStatusCode.Conflict);
        conflict.TextsOf(".versions__one")[0].Should().Contain("Tingkat B").And.Contain("Kurang satu.").And.Contain("Tim Teknis Satu");
        conflict.TextsOf(".versions__one")[1].Should().Contain("Tingkat D").And.Contain("Hampir kosong.");
        (await checking.StoredAsync(World.Bulungan, 6)).Grades.Should().ContainSingle().Which.Letter.Should().Be("B");
        (await two.SubmitAsync(conflict, Form)).Status.Should().Be(HttpStatusCode.Redirect);
        (await checking.StoredAsync(World.Bulungan, 6)).Grades.Should().ContainSingle().Which.Letter.Should().Be("D");
    }

    [Fact]
    public async Task Is_cleared_after_a_question_and_blank_again()
    {
        await checking.World.GradedAsync(World.Nunukan, _ => "A");
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Nunukan, 8) + "/kriteria/8.1/hapus");
        page.Heading.Should().Be("Hapus nilai kriteria 8.1 dari Kabupaten Nunukan?");

        var answer = await browser.SubmitAsync(page, "main form");

        answer.Location.Should().Be(Checking.Address(World.Nunukan, 8) + "/kriteria?kriteria=8.1#Letter");
        var after = await browser.GetAsync(answer.Location!.Split('#')[0]);
        after.TextOf(".notice--page").Should().Be("Nilai kriteria 8.1 dihapus.");
        after.TextOf(".stat").Should().Contain("belum ada").And.Contain("14 dari 15");
        (await checking.StoredAsync(World.Nunukan, 8)).Grades.Should().BeEmpty();
        (await checking.Portal.TrailAsync())[^1].Event.Should().Be("GradeCleared");
        (await browser.GetAsync(Checking.Address(World.Nunukan, 8) + "/kriteria/8.1/hapus")).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_stale_clearing_shows_what_is_stored_now()
    {
        await checking.World.SubmissionAsync(World.Bulungan, 7, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "7.1", "B", null, stamp));
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Bulungan, 7) + "/kriteria/7.1/hapus");
        await checking.World.SubmissionAsync(World.Bulungan, 7, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "7.1", "A", null, stamp));

        var answer = await browser.SubmitAsync(page, "main form");

        answer.Status.Should().Be(HttpStatusCode.Conflict);
        answer.Text.Should().Contain("Data telah berubah").And.Contain("Tingkat A");
        (await checking.StoredAsync(World.Bulungan, 7)).Grades.Should().ContainSingle().Which.Letter.Should().Be("A");
    }

    [Fact]
    public async Task Is_read_only_in_other_phases_and_says_when_the_rules_are_not_confirmed()
    {
        await checking.World.SubmissionAsync(World.Malinau, 5, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "5.1", "B", "Cukup.", stamp));
        using var browser = await checking.VerifierAsync();
        var page = await browser.GetAsync(Checking.Address(World.Malinau, 5) + "/kriteria?kriteria=5.1");
        page.Text.Should().NotContain("belum dikonfirmasi");
        await using var moved = await checking.InPhaseAsync(Phase.Submission);
        await checking.World.ChangeCycleAsync(c => c.ChangeTieBreak(["DOC"]));

        var closed = await browser.GetAsync(Checking.Address(World.Malinau, 5) + "/kriteria?kriteria=5.1");
        closed.HasForm(Form).Should().BeFalse();
        closed.Text.Should().Contain("Aturan penilaian belum dikonfirmasi").And.Contain("baru dapat diisi pada tahap verifikasi").And.Contain("Cukup.");
        (await browser.SubmitAsync(page, Form, ("Letter", "A"))).Errors.Should().ContainSingle(e => e.Contains("baru dapat diisi", StringComparison.Ordinal));
        var refused = await browser.PostAsync(
            Checking.Address(World.Malinau, 5) + "/kriteria/5.1/hapus",
            ("__RequestVerificationToken", closed.AntiforgeryToken!),
            ("Version", (await checking.StoredAsync(World.Malinau, 5)).Version.ToString()));
        refused.Errors.Should().ContainSingle(e => e.Contains("baru dapat diisi", StringComparison.Ordinal));
        (await checking.StoredAsync(World.Malinau, 5)).Grades.Should().ContainSingle().Which.Letter.Should().Be("B");
    }

    [Fact]
    public async Task Is_the_verifiers_only()
    {
        await checking.IsTheVerifiersOnlyAsync(Checking.Address(World.Bulungan, 1) + "/kriteria", Checking.Address(World.Bulungan, 1) + "/kriteria/1.1");
        await checking.IsTheVerifiersOnlyAsync(Checking.Address(World.Bulungan, 1) + "/kriteria/1.1/hapus", Checking.Address(World.Bulungan, 1) + "/kriteria/1.1/hapus");
    }

    [Fact]
    public async Task Asks_the_database_the_same_for_one_and_for_all_grades()
    {
        await checking.World.SubmissionAsync(World.TanaTidung, 1, World.Verifier, (s, cycle, stamp) => s.SetGrade(cycle, "1.1", "A", null, stamp));
        using var browser = await checking.VerifierAsync();
        async Task<int> CountAsync()
        {
            checking.Portal.Queries.Reset();
            (await browser.GetAsync(Checking.Address(World.TanaTidung, 1) + "/kriteria?kriteria=1.1")).Status.Should().Be(HttpStatusCode.OK);
            return checking.Portal.Queries.Count;
        }

        await CountAsync();
        var one = await CountAsync();
        await checking.World.GradedAsync(World.TanaTidung, _ => "B");

        (await CountAsync()).Should().Be(one).And.BeLessThanOrEqualTo(8);
    }
}
