using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Tests.Convergence;

public class SubmissionTests
{
    [Fact]
    public void Only_mandatory_evidence_counts_as_missing()
    {
        var bulungan = new ASubmission();
        bulungan.Submission.Missing(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a", "3.b");

        bulungan.AddLink("3.b");

        bulungan.Submission.Missing(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a");
    }

    [Fact]
    public void What_is_missing_is_confirmed_by_name()
    {
        var bulungan = new ASubmission();

        bulungan.Invoking(b => b.Submit("3.a")).Should().Throw<RuleBrokenException>()
            .Where(e => e.Field == "MissingConfirmed" && e.Message.Contains("3.b Komitmen bersama") && !e.Message.Contains("3.a"));
        bulungan.Submission.State.Should().Be(SubmissionState.Draft);

        bulungan.Submit("3.a", "3.b");

        bulungan.Submission.State.Should().Be(SubmissionState.Submitted);
        bulungan.LastEvent.Should().BeOfType<ActionSubmitted>().Which.MissingConfirmed.Should().Equal("3.a", "3.b");
    }

    [Fact]
    public void Nothing_is_submitted_twice()
    {
        var bulungan = new ASubmission();
        bulungan.Submit("3.a", "3.b");

        bulungan.Invoking(b => b.Submit("3.a", "3.b")).Should().Throw<RuleBrokenException>().WithMessage("Aksi ini sudah diajukan.");
    }

    [Theory]
    [InlineData(Phase.Preparation, false)]
    [InlineData(Phase.Submission, true)]
    [InlineData(Phase.Verification, true)]
    [InlineData(Phase.Presentation, false)]
    [InlineData(Phase.Plenary, false)]
    public void The_phase_decides_whether_an_action_is_submitted(Phase phase, bool possible)
    {
        var bulungan = new ASubmission(phase);

        var submitting = () => bulungan.Submit("3.a", "3.b");

        (Submission.WhyNotSubmitted(bulungan.Cycle, SubmissionState.Draft) is null).Should().Be(possible);
        if (possible)
        {
            submitting.Should().NotThrow();
        }
        else
        {
            submitting.Should().Throw<RuleBrokenException>().WithMessage($"Aksi tidak dapat diajukan pada tahap {PhaseNames.Of(phase)}.");
        }
    }

    [Fact]
    public void An_answer_to_a_return_is_not_late_and_keeps_the_first_moment()
    {
        var bulungan = new ASubmission();
        bulungan.Submit("3.a", "3.b");
        var first = bulungan.Now;
        bulungan.MoveTo(Phase.Verification);
        bulungan.Return("Belum ditandatangani.");
        bulungan.Submission.ReturnReason.Should().Be("Belum ditandatangani.");

        bulungan.Now = first.AddDays(30);
        bulungan.AddFile();
        bulungan.Submit("3.b");

        (bulungan.Submission.IsLate, bulungan.Submission.FirstSubmittedAt, bulungan.Submission.SubmittedAt).Should().Be((false, first, first.AddDays(30)));
        bulungan.Submission.ReturnReason.Should().BeNull();
        bulungan.LastEvent.Should().BeOfType<ActionSubmitted>().Which.Again.Should().BeTrue();
    }

    [Fact]
    public void A_first_submission_in_verification_is_late()
    {
        var bulungan = new ASubmission(Phase.Verification);

        bulungan.Submit("3.a", "3.b");

        bulungan.Submission.IsLate.Should().BeTrue();
    }

    [Fact]
    public void A_return_needs_a_reason_and_something_submitted()
    {
        var bulungan = new ASubmission(Phase.Verification);
        bulungan.Invoking(b => b.Return()).Should().Throw<RuleBrokenException>().WithMessage("Hanya aksi yang sudah diajukan*");

        bulungan.Submit("3.a", "3.b");

        bulungan.Invoking(b => b.Return(" ")).Should().Throw<RuleBrokenException>().Where(e => e.Field == "Reason");
    }

    [Fact]
    public void A_verdict_other_than_met_says_why_and_verification_waits_for_all()
    {
        var bulungan = new ASubmission(Phase.Verification);
        bulungan.Submit("3.a", "3.b");
        var verifier = bulungan.By(ASubmission.Verifier);

        bulungan.Invoking(b => b.Submission.GiveVerdict(b.Cycle, "3.a", VerdictStatus.Partly, null, verifier)).Should().Throw<RuleBrokenException>().Where(e => e.Field == "Reason");
        bulungan.Submission.GiveVerdict(bulungan.Cycle, "3.a", VerdictStatus.Partly, "Tanpa tanda tangan.", verifier);
        bulungan.Invoking(b => b.Submission.MarkVerified(b.Cycle, verifier)).Should().Throw<RuleBrokenException>().WithMessage("*3.b Komitmen bersama*");

        bulungan.Submission.GiveVerdict(bulungan.Cycle, "3.b", VerdictStatus.Met, null, verifier);
        bulungan.Submission.GiveVerdict(bulungan.Cycle, "3.a", VerdictStatus.Met, null, verifier);
        bulungan.Submission.MarkVerified(bulungan.Cycle, verifier);

        bulungan.Submission.State.Should().Be(SubmissionState.Verified);
        bulungan.Submission.Events.OfType<VerdictGiven>().Select(e => e.Before).Should().Equal(null, null, VerdictStatus.Partly);
    }

    [Fact]
    public void What_is_optional_waits_for_a_verdict_once_it_is_handed_in()
    {
        var bulungan = new ASubmission(Phase.Verification);
        bulungan.Submission.WithoutVerdict(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a", "3.b");

        var attendance = bulungan.AddFile("3.c");
        bulungan.Submission.WithoutVerdict(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a", "3.b", "3.c");

        bulungan.Submission.RemoveEvidence(bulungan.Cycle, attendance.Id, bulungan.By(ASubmission.Coordinator));
        bulungan.Submission.WithoutVerdict(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a", "3.b");
    }

    [Fact]
    public void A_verdict_older_than_its_evidence_has_to_be_given_again()
    {
        var bulungan = new ASubmission(Phase.Verification);
        var first = bulungan.AddFile("3.a");
        bulungan.Submit("3.b");
        foreach (var code in new[] { "3.a", "3.b" })
        {
            bulungan.Submission.GiveVerdict(bulungan.Cycle, code, VerdictStatus.Partly, "Tanpa tanda tangan.", bulungan.By(ASubmission.Verifier));
        }

        bulungan.Submission.WithoutVerdict(bulungan.Cycle).Should().BeEmpty();
        bulungan.Return();
        bulungan.Now += TimeSpan.FromHours(1);
        bulungan.Submission.ReplaceFile(bulungan.Cycle, first.Id, bulungan.Id(), ASubmission.File(content: 'b'), false, bulungan.By(ASubmission.Coordinator));
        bulungan.Submit("3.b");

        bulungan.Submission.WithoutVerdict(bulungan.Cycle).Select(r => r.Code).Should().Equal("3.a");
        bulungan.Invoking(b => b.Submission.MarkVerified(b.Cycle, b.By(ASubmission.Verifier))).Should().Throw<RuleBrokenException>().WithMessage("*berubah sesudah diperiksa: 3.a*");

        bulungan.Submission.GiveVerdict(bulungan.Cycle, "3.a", VerdictStatus.Met, null, bulungan.By(ASubmission.Verifier));
        bulungan.Submission.MarkVerified(bulungan.Cycle, bulungan.By(ASubmission.Verifier));
        bulungan.Submission.State.Should().Be(SubmissionState.Verified);
    }

    [Theory]
    [InlineData(Phase.Preparation, "*baru dapat diisi pada tahap verifikasi*")]
    [InlineData(Phase.Submission, "*baru dapat diisi pada tahap verifikasi*")]
    [InlineData(Phase.Plenary, "*tidak dapat diubah pada tahap pleno*")]
    public void Why_nothing_can_be_checked_is_a_sentence(Phase phase, string sentence)
    {
        Submission.WhyNotChecked(new ASubmission(phase).Cycle).Should().Match(sentence);
        Submission.WhyNotChecked(new ASubmission(Phase.Presentation).Cycle).Should().BeNull();
    }

    [Theory]
    [InlineData(Phase.Submission)]
    [InlineData(Phase.Plenary)]
    public void Verdicts_and_grades_belong_to_verification_and_presentation(Phase phase)
    {
        var bulungan = new ASubmission(phase);
        var verifier = bulungan.By(ASubmission.Verifier);

        bulungan.Invoking(b => b.Submission.GiveVerdict(b.Cycle, "3.a", VerdictStatus.Met, null, verifier)).Should().Throw<RuleBrokenException>();
        bulungan.Invoking(b => b.Submission.SetGrade(b.Cycle, "3.1", "A", null, verifier)).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void A_grade_is_a_letter_of_its_criterion()
    {
        var bulungan = new ASubmission(Phase.Verification);
        var verifier = bulungan.By(ASubmission.Verifier);

        bulungan.Submission.SetGrade(bulungan.Cycle, "3.1", "A", " rapi ", verifier);
        bulungan.Submission.Grades.Should().ContainSingle().Which.Note.Should().Be("rapi");
        bulungan.Invoking(b => b.Submission.SetGrade(b.Cycle, "3.1", "C", null, verifier)).Should().Throw<RuleBrokenException>().Where(e => e.Field == "Letter");

        bulungan.Submission.ClearGrade(bulungan.Cycle, "3.1");
        bulungan.Submission.Grades.Should().BeEmpty();
    }

    [Fact]
    public void A_submission_belongs_to_a_participant_and_an_action_of_the_cycle()
    {
        var bulungan = new ASubmission();

        bulungan.Invoking(b => Submission.Start(b.Id(), b.Cycle, "65.99", 3)).Should().Throw<RuleBrokenException>();
        bulungan.Invoking(b => Submission.Start(b.Id(), b.Cycle, ASubmission.Regency, 9)).Should().Throw<RuleBrokenException>();
    }
}
