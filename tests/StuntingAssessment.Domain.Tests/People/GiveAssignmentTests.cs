using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Tests.Cycles;

namespace StuntingAssessment.Domain.Tests.People;

/// <summary>Which role goes with which regency, cycle and other roles.</summary>
public class GiveAssignmentTests
{
    private static readonly Guid Person = new("01900000-0000-7000-8000-0000000000aa");
    private static readonly DateOnly From = new(2024, 1, 1);
    private static readonly Guid Bulungan = new("01900000-0000-7000-8000-000000006501");
    private static readonly Guid Malinau = new("01900000-0000-7000-8000-000000006502");

    private static int offices;

    [Fact]
    public void A_coordinator_has_a_regency_and_nobody_else_has()
    {
        Give(Role.RegencyCoordinator).Refusal().Field.Should().Be("RegencyCode");
        Give(Role.Observer, regency: "65.01").Refusal().Message.Should().Be("Peran ini tidak terikat pada satu kabupaten/kota.");
        Given(Role.RegencyCoordinator, regency: "65.01").RegencyCode.Should().Be("65.01");
    }

    [Fact]
    public void An_operator_works_for_offices_of_its_regency()
    {
        var health = Office(Bulungan);

        Give(Role.AgencyOperator).Refusal().Message.Should().Be("Pilih kabupaten/kota operator ini.");
        Give(Role.AgencyOperator, regency: "65.01").Refusal().Message.Should().Be("Pilih perangkat daerah operator ini.");
        Give(Role.AgencyOperator, regency: "65.02", seat: new(Malinau, [health])).Refusal().Message.Should().Be("Perangkat daerah itu bukan milik kabupaten/kota yang dipilih.");
        Give(Role.AgencyOperator, regency: "65.01", from: new DateOnly(2020, 1, 1), seat: new(Bulungan, [health])).Refusal().Message.Should().Be("Perangkat daerah itu tidak ada pada tahun 2020.");
        Give(Role.RegencyCoordinator, regency: "65.01", seat: new(Bulungan, [health])).Refusal().Field.Should().Be("AgencyId");
        Given(Role.AgencyOperator, regency: "65.01", seat: new(Bulungan, [health])).AgencyIds.Should().Equal(health.Id);
    }

    [Fact]
    public void Two_offices_are_two_assignments_and_one_office_is_held_once()
    {
        var (health, social) = (Office(Bulungan), Office(Bulungan));
        var first = Given(Role.AgencyOperator, regency: "65.01", seat: new(Bulungan, [health]));

        Give(Role.AgencyOperator, regency: "65.01", seat: new(Bulungan, [health]), others: [first]).Refusal().Message.Should().Be("Orang ini sudah memegang peran yang sama pada waktu itu.");
        Given(Role.AgencyOperator, regency: "65.01", seat: new(Bulungan, [social]), others: [first]).AgencyIds.Should().Equal(social.Id);
    }

    [Theory]
    [InlineData(Role.Panelist)]
    [InlineData(Role.Verifier)]
    public void An_operator_does_not_judge(Role judge)
    {
        var operates = Given(Role.AgencyOperator, regency: "65.01", seat: new(Bulungan, [Office(Bulungan)]));

        Give(judge, cycle: ACycle.In(Phase.Preparation), others: [operates]).Refusal().Message.Should().Contain("tidak dapat sekaligus");
    }

    [Theory]
    [InlineData(Role.Panelist)]
    [InlineData(Role.Verifier)]
    public void Panel_and_technical_team_are_of_one_cycle(Role role)
    {
        Give(role).Refusal().Message.Should().Be("Pilih siklus penilaian.");
        Given(role, cycle: ACycle.In(Phase.Preparation)).CycleId.Should().NotBeNull();
    }

    [Theory]
    [InlineData(Role.ProvinceAdmin)]
    [InlineData(Role.Observer)]
    public void Other_roles_hold_over_the_years(Role role) =>
        Give(role, cycle: ACycle.In(Phase.Preparation)).Refusal().Field.Should().Be("Year");

    [Fact]
    public void The_chair_is_a_panellist_with_the_flag()
    {
        var cycle = ACycle.In(Phase.Verification);

        Give(Role.Chair, cycle: cycle).Refusal().Field.Should().Be("Role");
        Give(Role.Verifier, cycle: cycle, chair: true).Refusal().Field.Should().Be("IsChair");
        var chair = Given(Role.Panelist, cycle: cycle, chair: true);
        chair.IsChair.Should().BeTrue();
        chair.MarkSaved(Person);

        chair.MakeChair(true, cycle);
        chair.Events.Should().BeEmpty("nothing changed");
        chair.MakeChair(false, cycle);
        chair.Events.Should().Equal(new ChairChanged(Person, false));
    }

    [Theory]
    [InlineData(Role.Panelist)]
    [InlineData(Role.Verifier)]
    public void Nobody_judges_what_it_answers_for(Role judge)
    {
        var cycle = ACycle.In(Phase.Preparation);
        var coordinator = Given(Role.RegencyCoordinator, regency: "65.01", to: new DateOnly(2024, 4, 30));

        Give(judge, cycle: cycle, others: [coordinator]).Refusal().Message.Should().Contain("tidak dapat sekaligus");
        Give(judge, cycle: cycle, from: new DateOnly(2024, 4, 30), others: [coordinator]).Refusal().Message.Should().Contain("tidak dapat sekaligus");
        Given(judge, cycle: cycle, from: new DateOnly(2024, 5, 1), others: [coordinator]).Role.Should().Be(judge);
    }

    [Fact]
    public void The_same_role_is_not_held_twice_at_one_time()
    {
        var first = Given(Role.RegencyCoordinator, regency: "65.01");

        Give(Role.RegencyCoordinator, regency: "65.01", others: [first]).Refusal().Message.Should().Be("Orang ini sudah memegang peran yang sama pada waktu itu.");
        Given(Role.RegencyCoordinator, regency: "65.02", others: [first]).RegencyCode.Should().Be("65.02");
    }

    [Fact]
    public void In_the_plenary_people_change_but_not_the_panel_and_after_publication_nobody()
    {
        var cycle = ACycle.In(Phase.Presentation);
        var panelist = Given(Role.Panelist, cycle: cycle);
        cycle.MoveForward([]);
        var end = () => panelist.End(new DateOnly(2024, 6, 1), cycle);
        var chair = () => panelist.MakeChair(true, cycle);

        Give(Role.Panelist, cycle: cycle).Refusal().Message.Should().Be("Susunan panel 2024 tidak dapat diubah pada tahap pleno.");
        end.Should().Throw<RuleBrokenException>();
        chair.Should().NotThrow("a chair in conflict with a participant has to be replaced by somebody who may decide (decision 0023)");
        Given(Role.Verifier, cycle: cycle).CycleId.Should().Be(cycle.Id);

        cycle.Published();
        Give(Role.Verifier, cycle: cycle).Refusal().Message.Should().Be("Tim teknis 2024 tidak dapat diubah pada tahap diumumkan.");
    }

    [Fact]
    public void Ends_on_a_day_that_is_not_before_it_began()
    {
        var assignment = Given(Role.Observer);
        var early = () => assignment.End(new DateOnly(2023, 12, 30), null);

        early.Refusal().Field.Should().Be("To");
        assignment.End(new DateOnly(2024, 3, 31), null);
        assignment.IsActive(new DateOnly(2024, 4, 1)).Should().BeFalse();
        Give(Role.Observer, to: new DateOnly(2023, 1, 1)).Refusal().Field.Should().Be("To");
    }

    private static Agency Office(Guid regency) => Agency.Found(new Guid(++offices, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]), regency, "Dinas Kesehatan", ["DINKES"], 2023);

    private static Action Give(Role role, string? regency = null, AssessmentCycle? cycle = null, DateOnly? from = null, DateOnly? to = null, bool chair = false, IEnumerable<Assignment>? others = null, OperatorSeat? seat = null) =>
        () => Given(role, regency, cycle, from, to, chair, others, seat);

    private static Assignment Given(Role role, string? regency = null, AssessmentCycle? cycle = null, DateOnly? from = null, DateOnly? to = null, bool chair = false, IEnumerable<Assignment>? others = null, OperatorSeat? seat = null) =>
        Assignment.Give(Guid.Empty, Person, role, regency, cycle, from ?? From, to, chair, others ?? [], seat: seat);
}
