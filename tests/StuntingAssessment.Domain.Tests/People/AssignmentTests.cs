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

        // Its chair may be another until the result is frozen: decision 0023.
        Allows(() => panelist.MakeChair(true, earlier)).Should().BeTrue();
        foreach (var act in new Action[] { () => Given(Role.Panelist, earlier), () => panelist.End(May2, earlier) })
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

    private static Assignment ActingGiven(DateOnly? to, Guid? inPlaceOf = null) =>
        Assignment.Give(ACycle.Id(950), Ani, Role.ProvinceAdmin, null, null, May2, to, false, [], new Acting(" Kepala Bappeda ", inPlaceOf));

    [Fact]
    public void An_acting_official_holds_a_position_until_a_day()
    {
        var other = ACycle.Id(901);
        var acting = ActingGiven(May2.AddDays(30), other);

        (acting.ActingPosition, acting.InPlaceOf).Should().Be(("Kepala Bappeda", other));
        acting.Events.Should().ContainSingle().Which.Should().BeOfType<AssignmentGiven>().Which.Acting.Should().Be(new Acting("Kepala Bappeda", other));
        FieldRefused(() => ActingGiven(null)).Should().Be("To");
        FieldRefused(() => ActingGiven(May2, Ani)).Should().Be("InPlaceOf");
        FieldRefused(() => _ = new Acting("  ", null)).Should().Be("ActingPosition");
        FieldRefused(() => acting.Prolong(null, May2, null, [])).Should().Be("To", "an acting official stays one for a time");
    }

    [Fact]
    public void Is_prolonged_to_a_later_day_while_it_lasts()
    {
        var admin = Given(Role.ProvinceAdmin, to: May2.AddDays(10));

        Allows(() => admin.Prolong(May2.AddDays(10), May2, null, [])).Should().BeFalse();
        Allows(() => admin.Prolong(May2.AddDays(20), May2.AddDays(11), null, [])).Should().BeFalse("it is over");
        admin.Prolong(May2.AddDays(20), May2.AddDays(10), null, [admin]);
        admin.To.Should().Be(May2.AddDays(20));
        admin.Events[^1].Should().Be(new AssignmentProlonged(Ani, Role.ProvinceAdmin, null, May2.AddDays(10), May2.AddDays(20)));
        admin.Prolong(null, May2, null, [admin]);
        Allows(() => admin.Prolong(May2.AddDays(40), May2, null, [])).Should().BeFalse("it has no end any more");
    }

    [Fact]
    public void Is_not_prolonged_into_what_it_may_not_share_a_day_with()
    {
        var first = Given(Role.RegencyCoordinator, regency: ACycle.Bulungan, to: May2.AddDays(10));
        var judging = Given(Role.Panelist, ACycle.In(Phase.Submission), from: May2.AddDays(20), others: first);
        var again = Given(Role.RegencyCoordinator, regency: ACycle.Bulungan, from: May2.AddDays(15), to: May2.AddDays(16), others: first);

        Allows(() => first.Prolong(May2.AddDays(14), May2, null, [first, judging, again])).Should().BeTrue();
        FieldRefused(() => first.Prolong(May2.AddDays(15), May2, null, [first, again])).Should().Be("To");
        FieldRefused(() => first.Prolong(May2.AddDays(20), May2, null, [first, judging])).Should().Be("To");
    }

    [Fact]
    public void What_was_taken_back_stands_in_nobodys_way()
    {
        var later = Given(Role.RegencyCoordinator, regency: ACycle.Bulungan, from: May2.AddDays(10));
        later.End(May2.AddDays(9), null);

        Allows(() => Given(Role.Panelist, ACycle.In(Phase.Submission), others: later)).Should().BeTrue();
        Allows(() => later.Prolong(May2.AddDays(12), May2, null, [later])).Should().BeFalse();
    }

    [Fact]
    public void A_review_confirms_or_ends_once_a_year()
    {
        var admin = Given(Role.ProvinceAdmin);
        var budi = new Stamp(ACycle.Id(902), new DateTime(2024, 5, 2, 1, 0, 0, DateTimeKind.Utc));

        admin.Confirm(2024, isOnlyAdmin: false, budi);

        admin.Reviews.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Year = 2024, Outcome = ReviewOutcome.Confirmed, budi.By, budi.At });
        admin.Events[^1].Should().Be(new AssignmentConfirmed(Ani, Role.ProvinceAdmin, null, 2024));
        Allows(() => admin.EndInReview(2024, May2, null, budi)).Should().BeFalse();
        admin.EndInReview(2025, May2, null, budi);
        admin.Events[^1].Should().Be(new AssignmentEnded(Ani, Role.ProvinceAdmin, null, May2, 2025));
        admin.Reviews[^1].Outcome.Should().Be(ReviewOutcome.Ended);
    }

    [Fact]
    public void Nobody_confirms_the_own_assignment_while_somebody_else_could()
    {
        var own = ACycle.Ani with { By = Ani };

        Allows(() => Given(Role.ProvinceAdmin).Confirm(2024, isOnlyAdmin: false, own)).Should().BeFalse();
        Allows(() => Given(Role.ProvinceAdmin).Confirm(2024, isOnlyAdmin: true, own)).Should().BeTrue();
    }

    [Fact]
    public void Another_cycle_is_a_mistake_of_the_caller()
    {
        var act = () => Given(Role.ProvinceAdmin).End(May2, ACycle.In(Phase.Submission));

        act.Should().Throw<ArgumentException>();
    }

    private static string? FieldRefused(Action act) => act.Should().Throw<RuleBrokenException>().Which.Field;

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
