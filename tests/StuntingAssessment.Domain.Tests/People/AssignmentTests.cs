using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Tests.Panel;

namespace StuntingAssessment.Domain.Tests.People;

public sealed class AssignmentTests
{
    private static readonly DateOnly May2 = new(2024, 5, 2);
    private static readonly Guid Ani = ACycle.Ani.By;

    private static Assignment Given(Role role, AssessmentCycle? cycle = null, string? regency = null, DateOnly? from = null, DateOnly? to = null, bool chair = false, params Assignment[] others) =>
        Assignment.Give(ACycle.Id(900 + others.Length), Ani, role, regency, cycle, from ?? May2, to, chair, others);

    [Fact]
    public void Holds_from_its_first_to_its_last_day()
    {
        var acting = Given(Role.ProvinceAdmin, to: May2.AddDays(2));

        acting.IsActive(May2.AddDays(-1)).Should().BeFalse();
        acting.IsActive(May2).Should().BeTrue();
        acting.IsActive(May2.AddDays(2)).Should().BeTrue();
        acting.IsActive(May2.AddDays(3)).Should().BeFalse();
        acting.Events.Should().Equal(new AssignmentGiven(Ani, Role.ProvinceAdmin, null, null, May2, May2.AddDays(2), false));
    }

    [Theory]
    [InlineData(Role.Panelist)]
    [InlineData(Role.Verifier)]
    public void Who_answers_for_a_regency_does_not_judge_at_the_same_time(Role judging)
    {
        var cycle = ACycle.In(Phase.Submission);
        var coordinator = Given(Role.RegencyCoordinator, regency: ACycle.Bulungan, to: May2.AddDays(10));

        var together = () => Given(judging, cycle, from: May2.AddDays(10), others: coordinator);
        var afterwards = () => Given(judging, cycle, from: May2.AddDays(11), others: coordinator);
        var theOtherWay = () => Given(Role.RegencyCoordinator, regency: ACycle.Tarakan, others: Given(judging, cycle));

        together.Should().Throw<RuleBrokenException>().Which.Field.Should().Be("Role");
        theOtherWay.Should().Throw<RuleBrokenException>();
        afterwards.Should().NotThrow();
    }

    [Theory]
    [InlineData(Phase.Preparation, true, true)]
    [InlineData(Phase.Presentation, true, true)]
    [InlineData(Phase.Plenary, false, true)]
    public void In_the_plenary_the_panel_stands_and_the_technical_team_may_change(Phase phase, bool panel, bool team)
    {
        var earlier = ACycle.In(Phase.Preparation);
        var panelist = Given(Role.Panelist, earlier);
        var verifier = Given(Role.Verifier, earlier);
        ACycle.Move(earlier, phase);

        foreach (var act in new Action[] { () => Given(Role.Panelist, earlier), () => panelist.MakeChair(true, earlier), () => panelist.End(May2, earlier) })
        {
            Allows(act).Should().Be(panel);
        }

        foreach (var act in new Action[] { () => Given(Role.Verifier, earlier), () => verifier.End(May2, earlier) })
        {
            Allows(act).Should().Be(team);
        }
    }

    [Fact]
    public void Ends_once_and_only_earlier()
    {
        var admin = Given(Role.ProvinceAdmin);
        admin.End(May2.AddDays(5), null);

        Allows(() => admin.End(May2.AddDays(5), null)).Should().BeFalse();
        Allows(() => admin.End(May2.AddDays(-2), null)).Should().BeFalse();
        Allows(() => admin.End(May2.AddDays(-1), null)).Should().BeTrue("the day before the first takes it back");
        admin.IsActive(May2).Should().BeFalse();
    }

    [Fact]
    public void Only_a_panellist_becomes_chair()
    {
        var cycle = ACycle.In(Phase.Submission);

        Allows(() => Given(Role.Verifier, cycle, chair: true)).Should().BeFalse();
        Allows(() => Given(Role.Verifier, cycle).MakeChair(true, cycle)).Should().BeFalse();
        Allows(() => Given(Role.Chair, cycle)).Should().BeFalse();
        Allows(() => Given(Role.Panelist, cycle).MakeChair(true, cycle)).Should().BeTrue();
    }

    [Fact]
    public void Another_cycle_is_a_mistake_of_the_caller()
    {
        var act = () => Given(Role.ProvinceAdmin).End(May2, ACycle.In(Phase.Submission));

        act.Should().Throw<ArgumentException>();
    }

    private static bool Allows(Action act)
    {
        try
        {
            act();
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
