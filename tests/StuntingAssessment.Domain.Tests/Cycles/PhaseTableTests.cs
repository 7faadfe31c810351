using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Tests.Cycles;

/// <summary>The table of docs/security.md, transcribed once more: y = yes, - = no, ~ = under a condition, r = read only.</summary>
public class PhaseTableTests
{
    public static TheoryData<Act, string> Table => new()
    {
        { Act.EditRules, "yy----" },
        { Act.EditPeople, "yyyy~-" },
        { Act.AddEvidence, "-y~~--" },
        { Act.SubmitAction, "-y~---" },
        { Act.EnterAnsit, "-yy---" },
        { Act.Verify, "-ryy--" },
        { Act.DeclareConflict, "yyy~--" },
        { Act.Score, "---y~-" },
        { Act.UnlockSheet, "---y~-" },
        { Act.Moderate, "----~-" },
        { Act.Freeze, "----y-" },
        { Act.Publish, "----~~" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void An_act_is_possible_in_the_phases_of_the_table(Act act, string expected) =>
        string.Concat(PhaseTable.Phases.Select(p => PhaseTable.Of(act, p) switch { Possible.Yes => 'y', Possible.No => '-', Possible.Limited => '~', Possible.Read => 'r' }))
            .Should().Be(expected);

    [Fact]
    public void Every_act_is_in_the_table() => Table.Select(r => (Act)r[0]).Should().BeEquivalentTo(Enum.GetValues<Act>());

    [Theory]
    [MemberData(nameof(Table))]
    public void A_condition_is_told_exactly_where_there_is_one(Act act, string expected) =>
        PhaseTable.Phases.Select(p => PhaseTable.ConditionOf(act, p) is null).Should().Equal(expected.Select(c => c != '~'));

    [Fact]
    public void A_freeze_closes_what_is_possible_only_until_then_and_opens_publishing()
    {
        var cycle = ACycle.In(Phase.Plenary);
        Act[] untilFrozen = [Act.Score, Act.UnlockSheet, Act.Moderate, Act.Freeze];

        untilFrozen.Should().OnlyContain(a => cycle.Now(a) != Possible.No);
        cycle.Now(Act.Publish).Should().Be(Possible.No);

        cycle.Frozen();

        untilFrozen.Should().OnlyContain(a => cycle.Now(a) == Possible.No);
        cycle.Now(Act.Publish).Should().Be(Possible.Limited);
    }

    [Fact]
    public void A_new_version_opens_what_the_plenary_opens_and_the_letters_until_it_is_frozen()
    {
        var cycle = ACycle.In(Phase.Plenary);
        cycle.Published();
        Act[] forTheNewVersion = [Act.Verify, Act.Score, Act.UnlockSheet, Act.Moderate, Act.Freeze];

        forTheNewVersion.Should().OnlyContain(a => cycle.Now(a) == Possible.No);
        cycle.ConditionNow(Act.Publish).Should().Be("versi baru, penarikan");

        cycle.Correcting();

        forTheNewVersion.Should().OnlyContain(a => cycle.Now(a) != Possible.No);
        forTheNewVersion[..4].Should().OnlyContain(a => cycle.ConditionNow(a)!.Contains("versi baru"));
        new[] { Act.EditRules, Act.AddEvidence, Act.SubmitAction, Act.DeclareConflict }.Should().OnlyContain(a => cycle.Now(a) == Possible.No);
        (cycle.Phase, cycle.HasResultInForce, cycle.HasPublishedScores).Should().Be((Phase.Published, true, false));
    }
}
