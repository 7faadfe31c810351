using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Tests.Panel;

namespace StuntingAssessment.Domain.Tests.Results;

public sealed class AssessmentResultTests
{
    private static readonly DateOnly Today = new(2024, 5, 27);

    [Fact]
    public void Freezing_freezes_the_cycle_and_names_both_hashes()
    {
        var cycle = ACycle.In(Phase.Plenary);

        var result = Frozen(cycle);

        (result.State, result.Number, cycle.IsFrozen).Should().Be((ResultState.Frozen, 1, true));
        result.Events.Should().Equal(new ResultFrozen(1, "aa", "bb"));
        result.IsPublic.Should().BeFalse();
    }

    [Fact]
    public void An_obstacle_is_named_and_leaves_the_cycle_as_it_is()
    {
        var cycle = ACycle.In(Phase.Plenary);

        var act = () => Frozen(cycle, "Lembar nilai Bulungan belum diajukan oleh Ani.");

        act.Should().Throw<RuleBrokenException>().WithMessage("Hasil belum dapat dibekukan. Lembar nilai Bulungan belum diajukan oleh Ani.");
        cycle.IsFrozen.Should().BeFalse();
    }

    [Theory]
    [InlineData(Phase.Preparation)]
    [InlineData(Phase.Submission)]
    [InlineData(Phase.Verification)]
    [InlineData(Phase.Presentation)]
    public void Only_the_plenary_freezes(Phase phase)
    {
        var act = () => Frozen(ACycle.In(phase));

        act.Should().Throw<RuleBrokenException>().WithMessage("Hasil dibekukan pada tahap pleno;*");
    }

    [Fact]
    public void A_frozen_cycle_is_not_frozen_again_nor_moved_back()
    {
        var cycle = ACycle.In(Phase.Plenary);
        Frozen(cycle);

        ((Action)(() => Frozen(cycle))).Should().Throw<RuleBrokenException>().WithMessage("Hasil sudah dibekukan.");
        ((Action)(() => cycle.MoveBack("uji"))).Should().Throw<RuleBrokenException>().WithMessage("*Cairkan dulu*");
        ((Action)(() => cycle.MarkNotAssessed(ACycle.Tarakan, "uji"))).Should().Throw<RuleBrokenException>();
    }

    [Fact]
    public void Decree_request_and_confirmation_by_another_publish_the_cycle()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var result = Frozen(cycle);

        result.EnterDecree(" 188.44/K.215/2024 ", Today, Today);
        result.RequestPublication(ACycle.Ani);
        result.ConfirmPublication(cycle, ACycle.Budi);

        (result.State, result.DecreeNumber, result.RequestedBy, result.ConfirmedBy, cycle.Phase).Should().Be((ResultState.Published, "188.44/K.215/2024", ACycle.Ani.By, ACycle.Budi.By, Phase.Published));
        result.IsPublic.Should().BeTrue();
        result.Events.Should().HaveCount(4);
    }

    [Fact]
    public void The_one_who_asked_does_not_confirm()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var result = Requested(cycle);

        var act = () => result.ConfirmPublication(cycle, ACycle.Ani);

        act.Should().Throw<RuleBrokenException>().WithMessage("*oleh orang lain*");
        (result.State, cycle.Phase).Should().Be((ResultState.PublicationRequested, Phase.Plenary));
    }

    [Fact]
    public void A_withdrawn_request_may_be_made_by_another_and_confirmed_by_the_first()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var result = Requested(cycle);

        result.WithdrawRequest("nomor keliru");
        result.EnterDecree("188/2", Today, Today);
        result.RequestPublication(ACycle.Budi);
        result.ConfirmPublication(cycle, ACycle.Ani);

        (result.DecreeNumber, result.ConfirmedBy).Should().Be(("188/2", ACycle.Ani.By));
    }

    [Fact]
    public void No_step_is_taken_out_of_order()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var result = Frozen(cycle);
        Refused(() => result.RequestPublication(ACycle.Ani), "Isi dulu nomor dan tanggal keputusan gubernur.");
        Refused(() => result.ConfirmPublication(cycle, ACycle.Budi), "Belum ada permintaan pengumuman.");
        Refused(() => result.WithdrawRequest("uji"), "Tidak ada permintaan pengumuman.");
        Refused(() => result.EnterDecree("1", Today.AddDays(1), Today), "Tanggal keputusan tidak boleh setelah hari ini.");
        Refused(() => result.EnterDecree(" ", Today, Today), "Isi nomor keputusan gubernur.");
        Refused(() => result.EnterDecree("1", null, Today), "Isi tanggal keputusan gubernur.");

        result.EnterDecree("1", Today, Today);
        result.RequestPublication(ACycle.Ani);
        Refused(() => result.EnterDecree("2", Today, Today), "Nomor keputusan diisi setelah hasil dibekukan dan sebelum pengumuman diminta.");
        Refused(() => result.RequestPublication(ACycle.Budi), "Pengumuman hasil ini sudah diminta.");
        Refused(() => result.WithdrawRequest(" "), "Isi alasan membatalkan permintaan pengumuman.");

        result.ConfirmPublication(cycle, ACycle.Budi);
        Refused(() => result.Unfreeze(cycle, "uji"), "Hasil yang sudah diumumkan tidak dapat dicairkan.");
        Refused(() => result.WithdrawRequest("uji"), "Tidak ada permintaan pengumuman.");
        Refused(() => result.ConfirmPublication(cycle, ACycle.Budi), "Belum ada permintaan pengumuman.");
    }

    [Fact]
    public void Unfreezing_needs_a_reason_and_reopens_the_plenary()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var result = Requested(cycle);
        Refused(() => result.Unfreeze(cycle, null), "Isi alasan mencairkan hasil.");

        result.Unfreeze(cycle, "lembar keliru");

        (result.State, result.Reason, cycle.IsFrozen, cycle.Phase).Should().Be((ResultState.Reopened, "lembar keliru", false, Phase.Plenary));
        Frozen(cycle).State.Should().Be(ResultState.Frozen);
    }

    [Fact]
    public void A_new_version_replaces_the_old_one_when_two_people_published_it()
    {
        var (cycle, first) = Published();

        first.OpenCorrection(cycle, " Nilai Tarakan tertukar. ", ACycle.Ani);
        (cycle.IsCorrecting, cycle.IsFrozen, cycle.Phase, first.State).Should().Be((true, false, Phase.Published, ResultState.Published));
        var second = Corrected(cycle, first);
        (second.Edition, second.Number, second.CorrectionReason, cycle.IsFrozen, first.State).Should().Be((2, 2, "Nilai Tarakan tertukar.", true, ResultState.Published));
        second.EnterDecree("188/2", Today, Today);
        second.RequestPublication(ACycle.Budi);
        Refused(() => second.ConfirmPublication(cycle, ACycle.Budi, first), "*oleh orang lain*");
        second.ConfirmPublication(cycle, ACycle.Ani, first);

        (first.State, first.ReplacedAt, second.State, cycle.IsCorrecting, cycle.IsFrozen).Should().Be((ResultState.Replaced, ACycle.Noon, ResultState.Published, false, true));
        first.Events.Should().HaveElementAt(first.Events.Count - 1, new ResultReplaced(1, 2, "Nilai Tarakan tertukar."));
        (first.PublicBundle, first.Sha256, first.DecreeNumber, first.WasPublished).Should().Be(("{}", "aa", "188/1", true));
        Refused(() => first.OpenCorrection(cycle, "uji", ACycle.Ani), "Versi baru dibuat dari versi yang terakhir diumumkan.");
        Refused(() => first.RequestWithdrawal("uji", ACycle.Ani), "Hanya hasil yang sedang diumumkan yang dapat ditarik.");
    }

    [Fact]
    public void A_new_version_without_the_one_it_replaces_is_a_bug()
    {
        var (cycle, first) = Published();
        first.OpenCorrection(cycle, "uji", ACycle.Ani);

        ((Action)(() => Frozen(cycle))).Should().Throw<ArgumentException>();
        var second = Corrected(cycle, first);
        second.EnterDecree("188/2", Today, Today);
        second.RequestPublication(ACycle.Ani);
        ((Action)(() => second.ConfirmPublication(cycle, ACycle.Budi))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void An_unfrozen_new_version_leaves_its_edition_to_the_next_and_may_be_given_up_when_nothing_changed()
    {
        var (cycle, first) = Published();
        first.OpenCorrection(cycle, "uji", ACycle.Ani);
        Refused(() => first.OpenCorrection(cycle, "lagi", ACycle.Ani), "Versi baru sedang disusun.");
        var second = Corrected(cycle, first);
        Refused(() => first.AbandonCorrection(cycle, [], "batal"), "Versi baru sudah dibekukan. Cairkan dulu hasilnya.");

        second.Unfreeze(cycle, "keliru");
        var third = Corrected(cycle, first, 3);
        third.Edition.Should().Be(2);
        third.Unfreeze(cycle, "keliru lagi");
        Refused(() => first.AbandonCorrection(cycle, ["Tarakan"], "batal"), "Nilai sudah diubah untuk versi baru: Tarakan. *");
        Refused(() => first.AbandonCorrection(cycle, [], " "), "Isi alasan membatalkan versi baru.");
        first.AbandonCorrection(cycle, [], "tidak jadi");

        (cycle.IsCorrecting, cycle.FrozenAt, cycle.HasPublishedScores).Should().Be((false, first.FrozenAt, true));
    }

    [Fact]
    public void A_withdrawal_takes_two_people_and_leaves_no_version_in_force()
    {
        var (cycle, first) = Published();
        Refused(() => first.ConfirmWithdrawal(cycle, ACycle.Budi), "Belum ada permintaan penarikan.");
        Refused(() => first.RequestWithdrawal(" ", ACycle.Ani), "Isi alasan menarik hasil.*");

        first.RequestWithdrawal("dokumen palsu", ACycle.Ani);
        Refused(() => first.RequestWithdrawal("lagi", ACycle.Budi), "Penarikan hasil ini sudah diminta.");
        Refused(() => first.ConfirmWithdrawal(cycle, ACycle.Ani), "*oleh orang lain*");
        first.ConfirmWithdrawal(cycle, ACycle.Budi);

        (first.State, first.IsPublic, first.WithdrawalReason, first.WithdrawnBy, first.WithdrawnAt).Should().Be((ResultState.Withdrawn, false, "dokumen palsu", ACycle.Budi.By, ACycle.Noon));
        (cycle.Phase, cycle.HasResultInForce, cycle.HasPublishedScores).Should().Be((Phase.Published, false, false));
    }

    [Fact]
    public void A_withdrawal_may_be_taken_back_before_it_is_confirmed()
    {
        var (cycle, first) = Published();
        Refused(() => first.CancelWithdrawal("uji"), "Tidak ada permintaan penarikan.");
        first.RequestWithdrawal("dokumen palsu", ACycle.Ani);

        first.CancelWithdrawal("dokumen ternyata asli");

        (first.State, first.IsWithdrawalRequested, first.WithdrawalReason).Should().Be((ResultState.Published, false, null));
        Refused(() => first.ConfirmWithdrawal(cycle, ACycle.Budi), "Belum ada permintaan penarikan.");
    }

    [Fact]
    public void A_withdrawn_result_may_be_followed_by_a_new_version_and_keeps_its_mark()
    {
        var (cycle, first) = Published();
        first.RequestWithdrawal("keliru", ACycle.Ani);
        first.ConfirmWithdrawal(cycle, ACycle.Budi);
        first.OpenCorrection(cycle, "dibetulkan", ACycle.Ani);
        var second = Corrected(cycle, first);
        second.EnterDecree("188/2", Today, Today);
        second.RequestPublication(ACycle.Ani);

        second.ConfirmPublication(cycle, ACycle.Budi);

        (first.State, second.State, cycle.HasResultInForce).Should().Be((ResultState.Withdrawn, ResultState.Published, true));
    }

    private static (AssessmentCycle Cycle, AssessmentResult First) Published()
    {
        var cycle = ACycle.In(Phase.Plenary);
        var result = Requested(cycle);
        result.ConfirmPublication(cycle, ACycle.Budi);
        return (cycle, result);
    }

    private static AssessmentResult Corrected(AssessmentCycle cycle, AssessmentResult corrects, int number = 2) =>
        AssessmentResult.Freeze(Guid.Parse($"00000000-0000-0000-0000-0000000000d{number}"), cycle, number, "{2}", "cc", "{2}", "dd", [], ACycle.Ani, corrects);

    private static AssessmentResult Frozen(AssessmentCycle cycle, params string[] obstacles) =>
        AssessmentResult.Freeze(Guid.Parse("00000000-0000-0000-0000-0000000000c8"), cycle, 1, "{}", "aa", "{}", "bb", obstacles, ACycle.Ani);

    private static AssessmentResult Requested(AssessmentCycle cycle)
    {
        var result = Frozen(cycle);
        result.EnterDecree("188/1", Today, Today);
        result.RequestPublication(ACycle.Ani);
        return result;
    }

    private static void Refused(Action act, string sentence) => act.Should().Throw<RuleBrokenException>().WithMessage(sentence);
}
