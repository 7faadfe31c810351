using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Tests.Convergence;

public class EvidenceTests
{
    [Fact]
    public void A_file_becomes_an_item_named_after_the_file_unless_a_title_is_given()
    {
        var bulungan = new ASubmission();

        bulungan.AddFile(title: "  ").Title.Should().Be("berita acara.pdf");
        bulungan.AddFile(title: " Berita acara 2023 ").Title.Should().Be("Berita acara 2023");

        bulungan.Submission.Evidence.Should().HaveCount(2);
        bulungan.LastEvent.Should().BeOfType<EvidenceFileAdded>().Which.Should().Match<EvidenceFileAdded>(e => e.Requirement == "3.a" && e.Size == 1234 && !e.Late && !e.BroughtOnTheDay);
    }

    [Theory]
    [InlineData(Phase.Preparation, false)]
    [InlineData(Phase.Submission, true)]
    [InlineData(Phase.Verification, true)]
    [InlineData(Phase.Plenary, false)]
    public void The_phase_decides_whether_evidence_is_taken(Phase phase, bool taken)
    {
        var bulungan = new ASubmission(phase);

        var adding = () => bulungan.AddFile();

        if (taken)
        {
            adding.Should().NotThrow();
        }
        else
        {
            adding.Should().Throw<RuleBrokenException>().WithMessage($"Bukti tidak dapat diubah pada tahap {PhaseNames.Of(phase)}.");
        }
    }

    [Theory]
    [InlineData("2024-04-30T15:59:59Z", false)]
    [InlineData("2024-04-30T16:00:00Z", true)]
    public void After_the_windows_last_day_in_the_provinces_time_evidence_is_marked_late_and_taken(string at, bool late)
    {
        var bulungan = new ASubmission { Now = DateTime.Parse(at, null, System.Globalization.DateTimeStyles.AdjustToUniversal) };

        bulungan.AddFile().IsLate.Should().Be(late);
    }

    [Fact]
    public void In_verification_new_evidence_is_late_but_what_a_return_asked_for_is_not()
    {
        var bulungan = new ASubmission(Phase.Verification);
        bulungan.AddFile().IsLate.Should().BeTrue();

        bulungan.Submit("3.b");
        bulungan.Return();

        bulungan.AddFile(file: ASubmission.File("perbaikan.pdf", 'b')).IsLate.Should().BeFalse();
    }

    [Fact]
    public void On_the_day_only_what_may_be_brought_is_taken_and_marked_so()
    {
        var bulungan = new ASubmission();
        bulungan.AddLink("3.b");
        bulungan.MoveTo(Phase.Presentation);

        var brought = bulungan.AddFile("3.b");
        (brought.BroughtOnTheDay, brought.IsLate).Should().Be((true, false));

        bulungan.Invoking(b => b.AddFile("3.a")).Should().Throw<RuleBrokenException>().WithMessage("Pada tahap paparan hanya dokumen yang memang dibawa*");
    }

    [Fact]
    public void On_the_day_earlier_evidence_stays_as_the_technical_team_saw_it()
    {
        var bulungan = new ASubmission();
        var earlier = bulungan.AddFile("3.b");
        bulungan.MoveTo(Phase.Presentation);
        var brought = bulungan.AddFile("3.b", file: ASubmission.File(content: 'c'));

        bulungan.Invoking(b => b.Submission.RemoveEvidence(b.Cycle, earlier.Id, b.By(ASubmission.Coordinator)))
            .Should().Throw<RuleBrokenException>().WithMessage("Bukti yang masuk sebelum hari penilaian tidak dapat diubah lagi.*");
        bulungan.Invoking(b => b.Submission.ReplaceFile(b.Cycle, earlier.Id, b.Id(), ASubmission.File(content: 'd'), false, b.By(ASubmission.Coordinator)))
            .Should().Throw<RuleBrokenException>();
        bulungan.Submission.RemoveEvidence(bulungan.Cycle, brought.Id, bulungan.By(ASubmission.Coordinator));
        brought.IsCurrent.Should().BeFalse();
    }

    [Theory]
    [InlineData(SubmissionState.Submitted)]
    [InlineData(SubmissionState.Verified)]
    public void A_submitted_action_takes_no_new_evidence(SubmissionState state)
    {
        var bulungan = new ASubmission(Phase.Verification);
        bulungan.AddFile();
        bulungan.AddLink("3.b");
        bulungan.Submit();
        if (state is SubmissionState.Verified)
        {
            bulungan.Submission.GiveVerdict(bulungan.Cycle, "3.a", VerdictStatus.Met, null, bulungan.By(ASubmission.Verifier));
            bulungan.Submission.GiveVerdict(bulungan.Cycle, "3.b", VerdictStatus.Met, null, bulungan.By(ASubmission.Verifier));
            bulungan.Submission.MarkVerified(bulungan.Cycle, bulungan.By(ASubmission.Verifier));
        }

        bulungan.Submission.State.Should().Be(state);
        bulungan.Invoking(b => b.AddFile()).Should().Throw<RuleBrokenException>().WithMessage("Aksi ini sudah diajukan.*");
    }

    [Fact]
    public void What_master_ansit_computes_takes_no_file_and_an_unknown_requirement_neither()
    {
        var bulungan = new ASubmission();

        bulungan.Invoking(b => b.AddFile("3.d")).Should().Throw<RuleBrokenException>().WithMessage("*Master Ansit*");
        bulungan.Invoking(b => b.AddFile("9.z")).Should().Throw<RuleBrokenException>().WithMessage("Persyaratan 9.z tidak ada pada aksi 3.");
    }

    [Fact]
    public void A_new_version_keeps_the_old_one_readable_and_the_same_content_is_refused()
    {
        var bulungan = new ASubmission();
        var item = bulungan.AddFile();

        bulungan.Submission.ReplaceFile(bulungan.Cycle, item.Id, bulungan.Id(), ASubmission.File("ditandatangani.pdf", 'b'), holdsPersonalData: true, bulungan.By(ASubmission.Coordinator));

        item.Files.Select(f => (f.Number, f.Name)).Should().Equal((1, "berita acara.pdf"), (2, "ditandatangani.pdf"));
        item.LatestFile!.Number.Should().Be(2);
        item.HoldsPersonalData.Should().BeTrue();
        bulungan.Invoking(b => b.Submission.ReplaceFile(b.Cycle, item.Id, b.Id(), ASubmission.File("lagi.pdf", 'b'), false, b.By(ASubmission.Coordinator)))
            .Should().Throw<RuleBrokenException>().Where(e => e.Field == "Files");
    }

    [Fact]
    public void A_mark_of_personal_data_comes_from_the_person_or_the_requirement_and_stays()
    {
        var bulungan = new ASubmission();

        bulungan.AddFile("3.a").HoldsPersonalData.Should().BeFalse();
        bulungan.AddFile("3.a", personal: true).HoldsPersonalData.Should().BeTrue();
        var attendance = bulungan.AddFile("3.c");
        attendance.HoldsPersonalData.Should().BeTrue();

        bulungan.Submission.ReplaceFile(bulungan.Cycle, attendance.Id, bulungan.Id(), ASubmission.File(content: 'b'), holdsPersonalData: false, bulungan.By(ASubmission.Coordinator));
        attendance.HoldsPersonalData.Should().BeTrue();
    }

    [Theory]
    [InlineData(null, "Isi tautan.")]
    [InlineData("javascript:alert(1)", "Tautan harus dimulai dengan https:// atau http://.")]
    [InlineData("contoh.invalid/a", "Tautan harus dimulai dengan https:// atau http://.")]
    [InlineData("file:///etc/passwd", "Tautan harus dimulai dengan https:// atau http://.")]
    public void A_link_is_a_web_address(string? url, string sentence)
    {
        var adding = () => new ASubmission().AddLink(url: url);

        adding.Should().Throw<RuleBrokenException>().Where(e => e.Message == sentence && e.Field == "Url");
    }

    [Fact]
    public void A_citation_says_when_it_was_seen_and_by_whom()
    {
        var bulungan = new ASubmission();

        var cited = bulungan.Cite(new DateOnly(2024, 4, 10));

        (cited.Kind, cited.SeenOn, cited.CheckedBy).Should().Be((EvidenceKind.NationalSite, new DateOnly(2024, 4, 10), "Kabid P2"));
        bulungan.Invoking(b => b.Cite(null)).Should().Throw<RuleBrokenException>().Where(e => e.Field == "SeenOn");
        bulungan.Invoking(b => b.Cite(new DateOnly(2024, 4, 11))).Should().Throw<RuleBrokenException>().WithMessage("Tanggal dilihat tidak boleh setelah hari ini.");
        bulungan.Invoking(b => b.Cite(new DateOnly(2024, 4, 10), checkedBy: " ")).Should().Throw<RuleBrokenException>().Where(e => e.Field == "CheckedBy");
    }

    [Fact]
    public void Removed_evidence_counts_no_more_and_cannot_be_removed_twice()
    {
        var bulungan = new ASubmission();
        var item = bulungan.AddFile();
        bulungan.Submission.RemoveEvidence(bulungan.Cycle, item.Id, bulungan.By(ASubmission.Coordinator));

        bulungan.Submission.Missing(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a", "3.b");
        bulungan.Invoking(b => b.Submission.RemoveEvidence(b.Cycle, item.Id, b.By(ASubmission.Coordinator))).Should().Throw<RuleBrokenException>().WithMessage("Bukti ini sudah tidak ada.");
    }
}
