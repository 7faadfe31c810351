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
