using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Tests.Cycles;

public class CloneTests
{
    private readonly AssessmentCycle source = AClone.Source();

    [Fact]
    public void Has_everything_of_the_earlier_cycle_and_begins_in_preparation_unconfirmed()
    {
        var cycle = AssessmentCycle.CloneOf(source, Guid.Empty, AClone.Next);

        (cycle.AssessmentYear, cycle.ActivityYear, cycle.ProvinceName, cycle.ClonedFrom).Should().Be((2025, 2024, "Kalimantan Utara", source.Id));
        (cycle.Phase, cycle.IsRulesConfirmed).Should().Be((Phase.Preparation, false));
        cycle.Rules.Should().BeEquivalentTo(source.Rules);
        cycle.Catalog.Should().Be(source.Catalog);
        cycle.Participants.Select(p => (p.Code, p.IsAssessed)).Should().Equal(("65.01", true), ("65.02", true));
        cycle.Events.Should().ContainSingle().Which.Should().Be(new CycleCreated(2025, 2024, "Kalimantan Utara", 2024));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Its_days_keep_their_weekday_and_their_distance(int years)
    {
        var cycle = AssessmentCycle.CloneOf(source, Guid.Empty, new CycleYears(2024 + years, 2023 + years, "Asia/Makassar"));
        var (day, window) = (cycle.Programme.Agenda[0].Day, cycle.Windows[1]);

        day.DayOfWeek.Should().Be(DayOfWeek.Monday);
        Math.Abs(day.DayNumber - new DateOnly(2024 + years, 5, 20).DayNumber).Should().BeLessThan(5);
        (window.To!.Value.DayNumber - window.From.DayNumber).Should().Be(14);
        cycle.Programme.Presentation.SlidesDue.Should().Be(day.AddDays(-3));
    }

    [Fact]
    public void Comes_after_the_cycle_it_is_of()
    {
        Action act = () => AssessmentCycle.CloneOf(source, Guid.Empty, new CycleYears(2024, 2023, "Asia/Makassar"));

        act.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "AssessmentYear" && e.Message == "Siklus 2024 tidak lebih dahulu daripada tahun penilaian yang baru.");
    }

    [Theory]
    [InlineData(2017, 2016, "Asia/Makassar", "AssessmentYear")]
    [InlineData(2025, 2025, "Asia/Makassar", "ActivityYear")]
    [InlineData(2025, 2024, "Europe/Berlin", "TimeZone")]
    public void Wrong_years_are_refused_at_their_field(int assessment, int activity, string zone, string field)
    {
        var cycle = AssessmentCycle.FromNothing(Guid.Empty, new CycleYears(2025, 2024, "Asia/Jakarta"), "65", "Kalimantan Utara");
        Action create = () => AssessmentCycle.FromNothing(Guid.Empty, new CycleYears(assessment, activity, zone), "65", "Kalimantan Utara");
        var change = () => cycle.ChangeYears(null, new CycleYears(assessment, activity, zone));

        create.Refusal().Field.Should().Be(field);
        change.Refusal().Field.Should().Be(field);
    }

    [Fact]
    public void Years_change_in_preparation_only_and_stay_after_those_of_the_source()
    {
        var cycle = AClone.Of(source);
        var early = () => cycle.ChangeYears(source, new CycleYears(2024, 2023, "Asia/Makassar"));
        early.Refusal().Field.Should().Be("AssessmentYear");

        cycle.ChangeYears(source, new CycleYears(2026, 2025, "Asia/Jakarta"));
        cycle.Years.Should().Be(new CycleYears(2026, 2025, "Asia/Jakarta"));
        cycle.Events.Should().Equal(new CycleYearsChanged(AClone.Next, cycle.Years));

        AClone.ConfirmAll(source, cycle);
        cycle.MoveForward([]);
        var late = () => cycle.ChangeYears(source, AClone.Next);
        late.Refusal().Message.Should().Be("Tahun dan zona waktu siklus tidak dapat diubah pada tahap pengajuan.");
    }
}
