using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Cycles;

public class AssessmentCycleTests
{
    [Fact]
    public void The_activity_year_lies_before_the_assessment_year()
    {
        var act = () => AssessmentCycle.Create(Guid.Empty, 2024, 2024, "65", "Kalimantan Utara", "Asia/Makassar", ACycle.Rules, CycleProgramme.Empty, [], []);

        act.Should().Throw<RuleBrokenException>().WithMessage("Tahun kegiatan harus sebelum tahun penilaian.");
    }

    [Fact]
    public void A_regency_takes_part_once()
    {
        var act = () => AssessmentCycle.Create(Guid.Empty, 2024, 2023, "65", "Kalimantan Utara", "Asia/Makassar", ACycle.Rules, CycleProgramme.Empty, [new("65.01", "Bulungan"), new("65.01", "Bulungan")], []);

        act.Should().Throw<RuleBrokenException>().WithMessage("*ganda*");
    }

    [Theory]
    [InlineData("2024-05-10T15:59:59Z", false)] // 23.59 WITA on the last day
    [InlineData("2024-05-10T16:00:00Z", true)]  // midnight
    [InlineData("2024-05-01T00:00:00Z", false)]
    public void Evidence_is_late_after_the_last_day_in_the_provinces_zone(string utc, bool late) =>
        ACycle.In(Phase.Submission).IsLate(DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime()).Should().Be(late);

    [Fact]
    public void In_a_later_phase_everything_is_late() =>
        ACycle.In(Phase.Verification).IsLate(new DateTime(2024, 5, 1, 0, 0, 0, DateTimeKind.Utc)).Should().BeTrue();

    [Fact]
    public void Without_a_window_nothing_is_late_in_its_phase()
    {
        var cycle = ACycle.In(Phase.Submission);
        cycle.ChangeWindows([]);

        cycle.IsLate(new DateTime(2030, 1, 1, 0, 0, 0, DateTimeKind.Utc)).Should().BeFalse();
    }

    [Fact]
    public void Weights_change_with_an_event_and_take_the_confirmation_back()
    {
        var cycle = ACycle.In(Phase.Submission);
        cycle.ConfirmRules(ACycle.Now);

        cycle.ChangeWeights(new Dictionary<string, decimal> { ["DOC"] = 60, ["PRES"] = 40 }, new Dictionary<int, decimal> { [1] = 75 }, new Dictionary<string, decimal> { ["1.1"] = 3 });

        cycle.Rules.Components.Select(c => c.Weight).Should().Equal(60, 40, 0);
        cycle.Rules.Action(1).Weight.Should().Be(75);
        cycle.Rules.Criterion("1.1").Weight.Should().Be(3);
        cycle.IsRulesConfirmed.Should().BeFalse();
        cycle.Events.OfType<WeightsChanged>().Single().After["DOC"].Should().Be(60);
    }

    public static TheoryData<string, decimal, int, decimal, string, decimal, string> WrongWeights => new()
    {
        { "DOC", 71, 1, 50, "1.1", 1, "Components[DOC]" },
        { "DOC", -1, 1, 50, "1.1", 1, "Components[DOC]" },
        { "DOC", 70, 1, 0, "1.1", 1, "Actions[1]" },
        { "DOC", 70, 1, 50, "1.1", 0, "Criteria[1.1]" },
    };

    [Theory]
    [MemberData(nameof(WrongWeights))]
    public void A_wrong_weight_is_refused_at_its_field(string component, decimal percent, int action, decimal actionWeight, string criterion, decimal criterionWeight, string field)
    {
        var cycle = ACycle.In(Phase.Submission);
        var act = () => cycle.ChangeWeights(new Dictionary<string, decimal> { [component] = percent }, new Dictionary<int, decimal> { [action] = actionWeight }, new Dictionary<string, decimal> { [criterion] = criterionWeight });

        act.Refusal().Field.Should().Be(field);
        cycle.Events.Should().BeEmpty();
        cycle.Rules.Should().BeSameAs(ACycle.Rules);
    }

    public static TheoryData<Action<AssessmentCycle>> EditsOfRules =>
    [
        c => c.ChangeWeights(new Dictionary<string, decimal>(), new Dictionary<int, decimal>(), new Dictionary<string, decimal>()),
        c => c.ChangeCriterion(ACycle.Document("1.1", 1), []),
        c => c.AddCriterion(ACycle.Document("1.2", 1)),
        c => c.RemoveCriterion("1.1", inUse: false),
        c => c.ChangeTieBreak(["PRES"]),
        c => c.ChangePredicates([new Predicate("Baik", 75)]),
        c => c.ConfirmRules(ACycle.Now),
    ];

    [Theory]
    [MemberData(nameof(EditsOfRules))]
    public void Rules_are_closed_from_verification_on(Action<AssessmentCycle> edit)
    {
        foreach (var phase in new[] { Phase.Verification, Phase.Presentation, Phase.Plenary })
        {
            var cycle = ACycle.In(phase);
            var act = () => edit(cycle);

            act.Refusal().Message.Should().Be($"Aturan penilaian tidak dapat diubah pada tahap {cycle.PhaseName}.");
            cycle.Events.Should().BeEmpty();
        }
    }

    [Fact]
    public void A_level_whose_letter_was_given_stays()
    {
        var cycle = ACycle.In(Phase.Submission);
        var without = ACycle.Document("1.1", 1);
        without = without with { Levels = [.. without.Levels.Where(l => l.Letter != "B")] };
        var act = () => cycle.ChangeCriterion(without, ["B"]);

        act.Refusal().Message.Should().Be("Tingkat B sudah dipakai dalam penilaian dan tidak dapat dihapus.");
        cycle.ChangeCriterion(without, ["A"]);
        cycle.Rules.Criterion("1.1").Levels.Should().HaveCount(2);
    }

    [Fact]
    public void A_maximum_does_not_fall_below_a_given_score()
    {
        var cycle = ACycle.In(Phase.Submission);
        var act = () => cycle.ChangeCriterion(ACycle.Panel("P.1", "PRES", 80), [], 85.5m);

        act.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Max" && e.Message.Contains("85,5"));
        cycle.ChangeCriterion(ACycle.Panel("P.1", "PRES", 85.5m), [], 85.5m);
    }

    public static TheoryData<Criterion, string> WrongCriteria
    {
        get
        {
            var good = ACycle.Document("1.1", 1);
            return new()
            {
                { good with { Text = " " }, "Text" },
                { good with { Text = new string('x', 501) }, "Text" },
                { good with { Weight = 0 }, "Weight" },
                { good with { Levels = [.. good.Levels, new("A", 1, "ganda")] }, "Levels[3].Letter" },
                { good with { Levels = [.. good.Levels, new("", 1, "tanpa huruf")] }, "Levels[3].Letter" },
                { good with { Levels = [.. good.Levels, new("D", 1, "")] }, "Levels[3].Descriptor" },
                { good with { Levels = [.. good.Levels, new("D", -1, "kurang")] }, "Levels[3].Points" },
                { good with { Levels = [new("A", 0, "nol semua")] }, "Levels[0].Points" },
                { good with { Levels = [] }, "Levels[0].Points" },
                { ACycle.Panel("P.1", "PRES", 0), "Max" },
            };
        }
    }

    [Theory]
    [MemberData(nameof(WrongCriteria))]
    public void A_wrong_criterion_is_refused_at_its_field(Criterion criterion, string field)
    {
        var cycle = ACycle.In(Phase.Preparation);
        var act = () => cycle.ChangeCriterion(criterion, []);

        act.Refusal().Field.Should().Be(field);
    }

    [Fact]
    public void A_criterion_stays_where_it_is()
    {
        var cycle = ACycle.In(Phase.Preparation);
        var act = () => cycle.ChangeCriterion(ACycle.Document("1.1", 2), []);

        act.Refusal().Message.Should().Contain("tidak dapat dipindah");
    }

    [Fact]
    public void A_new_criterion_has_a_code_of_its_own_and_an_action_that_is_graded()
    {
        var cycle = ACycle.In(Phase.Preparation);
        var again = () => cycle.AddCriterion(ACycle.Document("1.1", 1));
        var ungraded = () => cycle.AddCriterion(ACycle.Document("0.1", 0));
        var panelWithAction = () => cycle.AddCriterion(ACycle.Panel("P.2", "PRES") with { Action = 1 });

        again.Refusal().Field.Should().Be("Code");
        ungraded.Refusal().Message.Should().Be("Aksi ini tidak dinilai.");
        panelWithAction.Refusal().Message.Should().Contain("Kriteria dokumen memerlukan aksi");

        cycle.AddCriterion(ACycle.Document("1.2", 1));
        cycle.Rules.FindCriterion("1.2").Should().NotBeNull();
    }

    [Fact]
    public void A_criterion_in_use_and_the_last_of_a_counted_component_stay()
    {
        var cycle = ACycle.In(Phase.Submission);
        var used = () => cycle.RemoveCriterion("1.1", inUse: true);
        var last = () => cycle.RemoveCriterion("P.1", inUse: false);

        used.Refusal().Message.Should().Be("Kriteria 1.1 sudah dipakai dalam penilaian dan tidak dapat dihapus.");
        last.Refusal().Message.Should().Be("Komponen Paparan dihitung tetapi tidak mempunyai kriteria.");
        cycle.RemoveCriterion("I.1", inUse: false);
        cycle.Rules.FindCriterion("I.1").Should().BeNull();
    }

    [Fact]
    public void In_preparation_the_rules_may_be_incomplete_but_not_confirmed()
    {
        var cycle = ACycle.In(Phase.Preparation);

        cycle.RemoveCriterion("P.1", inUse: false);
        cycle.ChangeWeights(new Dictionary<string, decimal> { ["PRES"] = 20 }, new Dictionary<int, decimal>(), new Dictionary<string, decimal>());
        var confirm = () => cycle.ConfirmRules(ACycle.Now);

        confirm.Refusal().Message.Should().Be("Jumlah bobot komponen harus 100, sekarang 90. Komponen Paparan dihitung tetapi tidak mempunyai kriteria.");
    }

    [Fact]
    public void Rules_that_reached_submission_incomplete_may_still_be_mended_edit_by_edit()
    {
        var rules = ACycle.Rules with { Criteria = [ACycle.Document("1.1", 1)], Predicates = [new Predicate("Baik", 101)] };
        var cycle = ACycle.In(Phase.Submission, rules);

        cycle.ChangePredicates([new Predicate("Baik", 75)]);
        cycle.AddCriterion(ACycle.Panel("P.1", "PRES"));

        cycle.Rules.Faults().Should().BeEmpty();
        var broken = () => cycle.RemoveCriterion("P.1", inUse: false);
        broken.Refusal().Message.Should().Be("Komponen Paparan dihitung tetapi tidak mempunyai kriteria.", "what is whole stays whole");
    }

    [Fact]
    public void A_tie_break_names_known_measures_in_every_phase()
    {
        var cycle = ACycle.In(Phase.Preparation);
        var unknown = () => cycle.ChangeTieBreak(["undian"]);

        unknown.Refusal().Message.Should().Be("Urutan pemutus seri memuat ukuran yang tidak dikenal atau ganda.");
    }

    [Fact]
    public void Predicates_are_kept_from_the_highest_down()
    {
        var cycle = ACycle.In(Phase.Preparation);

        cycle.ChangePredicates([new Predicate("Kurang", 0), new Predicate("Baik", 75.5m)]);

        cycle.Rules.Predicates.Select(p => p.Name).Should().Equal("Baik", "Kurang");
    }

    [Fact]
    public void A_wrong_predicate_is_refused_at_its_row()
    {
        var cycle = ACycle.In(Phase.Preparation);
        Action Change(params Predicate[] rows) => () => cycle.ChangePredicates(rows);

        Change(new("Baik", 80), new("", 0)).Refusal().Field.Should().Be("Rows[1].Name");
        Change(new("Baik", 80), new("Cukup", 101)).Refusal().Field.Should().Be("Rows[1].From");
        Change(new("Baik", 80), new("Cukup", 80)).Refusal().Field.Should().Be("Rows[1].From");
        Change(new("Baik", 80), new("Baik", 0)).Refusal().Field.Should().Be("Rows[1].Name");
    }

    [Fact]
    public void Windows_follow_each_other()
    {
        var cycle = ACycle.In(Phase.Verification);
        var backwards = () => cycle.ChangeWindows([new(Phase.Submission, new(2024, 5, 10), new(2024, 5, 9))]);
        var before = () => cycle.ChangeWindows([new(Phase.Submission, new(2024, 5, 10), null), new(Phase.Verification, new(2024, 5, 9), null)]);

        backwards.Refusal().Field.Should().Be("Rows[1].To");
        before.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Rows[2].From" && e.Message == "Tahap verifikasi tidak boleh mulai sebelum tahap pengajuan.");
        cycle.ChangeWindows([new(Phase.Verification, new(2024, 5, 12), null), new(Phase.Submission, new(2024, 5, 10), new(2024, 5, 12))]);
        cycle.Windows.Select(w => w.Phase).Should().Equal(Phase.Submission, Phase.Verification);
    }

    [Fact]
    public void Unconfirmed_rules_do_not_reach_verification()
    {
        var cycle = ACycle.In(Phase.Submission);
        var act = () => cycle.MoveForward([]);

        act.Refusal().Message.Should().StartWith("Aturan penilaian belum dikonfirmasi.");
        cycle.ConfirmRules(ACycle.Now);
        (cycle.RulesConfirmedBy, cycle.RulesConfirmedAt).Should().Be((ACycle.Now.By, ACycle.Now.At));
        cycle.MoveForward([]);
        cycle.Phase.Should().Be(Phase.Verification);
    }

    [Fact]
    public void Rules_are_confirmed_once_and_only_when_they_are_right()
    {
        var wrong = ACycle.In(Phase.Submission, ACycle.Rules with { Decimals = 7 });
        var confirmWrong = () => wrong.ConfirmRules(ACycle.Now);
        var cycle = ACycle.In(Phase.Submission);
        cycle.ConfirmRules(ACycle.Now);
        var again = () => cycle.ConfirmRules(ACycle.Now);

        confirmWrong.Refusal().Message.Should().Be("Jumlah desimal harus 0 sampai 4.");
        again.Refusal().Message.Should().Be("Aturan siklus ini sudah dikonfirmasi.");
    }

    [Fact]
    public void Obstacles_hold_a_phase_and_are_told()
    {
        var cycle = ACycle.In(Phase.Presentation);
        var act = () => cycle.MoveForward(["Bulungan: 1 lembar nilai belum diajukan."]);

        act.Refusal().Message.Should().Be("Bulungan: 1 lembar nilai belum diajukan.");
        cycle.Phase.Should().Be(Phase.Presentation);
    }

    [Fact]
    public void The_last_phase_comes_by_publishing_only()
    {
        var act = () => ACycle.In(Phase.Plenary).MoveForward([]);

        act.Refusal().Message.Should().Be("Tahap berikutnya dicapai dengan mengumumkan hasil.");
    }

    [Fact]
    public void A_phase_goes_back_one_step_with_a_reason()
    {
        var cycle = ACycle.In(Phase.Presentation);
        var without = () => cycle.MoveBack("  ");

        without.Refusal().Field.Should().Be("Reason");
        cycle.MoveBack(" Kriteria keliru ");

        cycle.Phase.Should().Be(Phase.Verification);
        cycle.Events.Should().Equal(new PhaseMoved(Phase.Presentation, Phase.Verification, "Kriteria keliru"));
    }

    [Fact]
    public void The_first_and_the_frozen_phase_do_not_go_back()
    {
        var first = () => ACycle.In(Phase.Preparation).MoveBack("alasan");
        var frozen = ACycle.In(Phase.Plenary);
        var result = frozen.Frozen();
        var back = () => frozen.MoveBack("alasan");

        first.Refusal().Message.Should().Be("Siklus masih pada tahap pertama.");
        back.Refusal().Message.Should().StartWith("Hasil sudah dibekukan.");
        result.Unfreeze(frozen, "satu lembar keliru");
        frozen.MoveBack("alasan");
        frozen.Phase.Should().Be(Phase.Presentation);
    }

    [Fact]
    public void A_published_cycle_is_closed()
    {
        var cycle = ACycle.In(Phase.Plenary);
        cycle.Published();
        Action[] acts =
        [
            () => cycle.MoveForward([]), () => cycle.MoveBack("alasan"), () => cycle.ChangeWindows([]),
            () => cycle.MarkNotAssessed("65.01", "alasan"), () => cycle.ConfirmRules(ACycle.Now), () => cycle.ChangeTieBreak([]),
        ];

        acts.Should().AllSatisfy(act => act.Should().Throw<RuleBrokenException>());
    }

    [Fact]
    public void Only_the_plenary_freezes_and_only_once()
    {
        var early = ACycle.In(Phase.Presentation);
        Action freezeEarly = () => early.Frozen();
        var cycle = ACycle.In(Phase.Plenary);
        cycle.Frozen();
        Action again = () => cycle.Frozen();

        freezeEarly.Refusal().Message.Should().Be("Hasil dibekukan pada tahap pleno; sekarang tahap paparan.");
        again.Refusal().Message.Should().Be("Hasil sudah dibekukan.");
    }

    [Fact]
    public void A_regency_is_not_assessed_with_a_reason_and_comes_back_until_the_freeze()
    {
        var cycle = ACycle.In(Phase.Presentation);
        var without = () => cycle.MarkNotAssessed("65.02", "");
        var stranger = () => cycle.MarkNotAssessed("65.03", "alasan");
        var assessed = () => cycle.AssessAgain("65.02");

        without.Refusal().Field.Should().Be("Reason");
        stranger.Refusal().Message.Should().Be("Kabupaten/kota 65.03 tidak ikut dalam siklus ini.");
        assessed.Refusal().Message.Should().Be("Kabupaten/kota ini memang dinilai.");

        cycle.MarkNotAssessed("65.02", "Banjir pada hari penilaian.");
        cycle.Participant("65.02").NotAssessedReason.Should().Be("Banjir pada hari penilaian.");
        cycle.AssessAgain("65.02");
        cycle.Participant("65.02").IsAssessed.Should().BeTrue();

        cycle.MoveForward([]);
        cycle.Frozen();
        var frozen = () => cycle.MarkNotAssessed("65.02", "alasan");
        frozen.Refusal().Message.Should().Be("Hasil sudah dibekukan; peserta tidak dapat diubah.");
    }
}
