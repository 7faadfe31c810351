using StuntingAssessment.Domain.Agencies;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Tests.Cycles;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class AnsitOwnershipTests
{
    private readonly Agency health = Agency.Found(new Guid("01900000-0000-7000-8000-0000000000a1"), Guid.Empty, "Dinas Kesehatan", ["DINKES"], 2020);
    private readonly Agency school = Agency.Found(new Guid("01900000-0000-7000-8000-0000000000a2"), Guid.Empty, "Dinas Pendidikan", ["DIKBUD"], 2020);
    private readonly Agency second = Agency.Found(new Guid("01900000-0000-7000-8000-0000000000a3"), Guid.Empty, "Rumah sakit", ["DINKES"], 2020);

    [Fact]
    public void Without_a_choice_it_is_the_office_with_the_usual_owners_duties()
    {
        var owners = Map([health, school]);

        owners["E11"].Should().Match<MeasureOwner>(o => o.Offices.Single() == health && !o.IsChosen);
        owners["PAUD"].Offices.Should().Equal(school);
        owners["P19"].IsGap.Should().BeTrue("nobody does the duties of DP3AP2KB");
        Map([health, second])["E11"].IsDouble.Should().BeTrue();
    }

    [Fact]
    public void A_choice_counts_as_long_as_its_office_is_there()
    {
        var cycle = ACycle.In(Phase.Submission);
        var ownership = AnsitOwnership.Of(Guid.Empty, cycle.Id, "65.01");

        ownership.Choose(cycle, Measure("E11"), second);
        ownership.Choose(cycle, Measure("E11"), second);

        ownership.Events.Should().Equal(new OwnerChosen("E11", "Bumil mengonsumsi TTD", "Rumah sakit"));
        Map([health, second], ownership)["E11"].Should().Match<MeasureOwner>(o => o.Offices.Single() == second && o.IsChosen);
        Map([health], ownership)["E11"].Should().Match<MeasureOwner>(o => o.Offices.Single() == health && !o.IsChosen);

        ownership.Choose(cycle, Measure("E11"), null);
        ownership.Chosen.Should().BeEmpty();
        ownership.Events[^1].Should().Be(new OwnerChosen("E11", "Bumil mengonsumsi TTD", null));
    }

    [Fact]
    public void Is_chosen_until_the_presentation_among_the_offices_of_the_year()
    {
        var (open, closed) = (ACycle.In(Phase.Verification), ACycle.In(Phase.Presentation));
        second.End(2023);
        var late = () => AnsitOwnership.Of(Guid.Empty, closed.Id, "65.01").Choose(closed, Measure("E11"), school);
        var gone = () => AnsitOwnership.Of(Guid.Empty, open.Id, "65.01").Choose(open, Measure("E11"), second);

        late.Refusal().Message.Should().Be("Pemilik angka tidak dapat diubah pada tahap paparan: Master Ansit tidak diisi lagi.");
        gone.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Office" && e.Message == "Pilih perangkat daerah yang ada pada tahun penilaian ini.");
        AnsitOwnership.MayChoose(ACycle.In(Phase.Preparation)).Should().BeTrue();
    }

    [Fact]
    public void A_cloned_cycle_keeps_the_choices_that_still_mean_something()
    {
        var cycle = ACycle.In(Phase.Preparation);
        cycle.TakeCatalog(ACatalog.Whole);
        var earlier = AnsitOwnership.Of(Guid.Empty, Guid.Empty, "65.01");
        earlier.Choose(cycle, Measure("E11"), second);
        earlier.Choose(cycle, Measure("E13"), school);
        earlier.Choose(cycle, Measure("PAUD"), health);
        cycle.RemovePopulation("PAUD", ACatalog.Facts());

        var carried = AnsitOwnership.Carry(new Guid("01900000-0000-7000-8000-0000000000b1"), earlier, 2023, cycle, [school.Id, health.Id])!;

        carried.Chosen.Should().BeEquivalentTo(new Dictionary<string, Guid> { ["E13"] = school.Id });
        (carried.CycleId, carried.RegencyCode).Should().Be((cycle.Id, "65.01"));
        carried.Events.Should().Equal(new OwnersCarried(2023, 1));
        AnsitOwnership.Carry(Guid.Empty, earlier, 2023, cycle, []).Should().BeNull();
    }

    private static Measure Measure(string code) => ACatalog.Whole.FindMeasure(code)!;

    private static OwnerMap Map(IReadOnlyList<Agency> offices, AnsitOwnership? ownership = null) => new(ACatalog.Whole, offices, ownership?.Chosen ?? new Dictionary<string, Guid>());
}
