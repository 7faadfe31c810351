using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Panel;
using static StuntingAssessment.Domain.Tests.Panel.ACycle;

namespace StuntingAssessment.Domain.Tests.Panel;

public sealed class PlenaryTests
{
    private readonly AssessmentCycle cycle = In(Phase.Plenary);

    [Theory]
    [InlineData(Phase.Verification)]
    [InlineData(Phase.Presentation)]
    public void Decides_in_the_plenary_only(Phase phase)
    {
        var early = In(phase);
        var plenary = Plenary.Begin(Id(1), early);

        FluentActions.Invoking(() => plenary.Moderate(early, Bulungan, "PRES", 80, "sepakat", Ani)).Should().Throw<RuleBrokenException>().WithMessage("*tahap pleno*");
        FluentActions.Invoking(() => plenary.OrderTie(early, [Bulungan, Tarakan], [Tarakan, Bulungan], "sepakat", Ani)).Should().Throw<RuleBrokenException>();
    }

    [Theory]
    [InlineData("DOC", "80", "sepakat", "Component")]
    [InlineData("PRES", null, "sepakat", "Value")]
    [InlineData("PRES", "100.01", "sepakat", "Value")]
    [InlineData("PRES", "-0.01", "sepakat", "Value")]
    [InlineData("PRES", "80.12345", "sepakat", "Value")]
    [InlineData("PRES", "80", " ", "Reason")]
    public void Moderates_a_panel_component_from_0_to_100_with_a_reason(string component, string? value, string reason, string field)
    {
        var plenary = Plenary.Begin(Id(1), cycle);
        decimal? number = value is null ? null : decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        var moderating = () => plenary.Moderate(cycle, Bulungan, component, number, reason, Ani);

        moderating.Should().Throw<RuleBrokenException>().Which.Field.Should().Be(field);
        plenary.Moderations.Should().BeEmpty();
    }

    [Fact]
    public void A_later_moderation_replaces_the_earlier_one_of_that_component_only()
    {
        var plenary = Plenary.Begin(Id(1), cycle);
        plenary.Moderate(cycle, Bulungan, "PRES", 80, "sepakat", Ani);
        plenary.Moderate(cycle, Bulungan, "INOV", 70, "sepakat", Ani);
        plenary.Moderate(cycle, Bulungan, "PRES", 81.5m, "diralat", Ani);

        plenary.Moderations.Select(m => (m.Component, m.Value)).Should().Equal(("INOV", 70m), ("PRES", 81.5m));

        plenary.WithdrawModeration(cycle, Bulungan, "PRES", "kembali ke lembar");
        plenary.Moderations.Should().ContainSingle(m => m.Component == "INOV");
        FluentActions.Invoking(() => plenary.WithdrawModeration(cycle, Bulungan, "PRES", "lagi")).Should().Throw<RuleBrokenException>();
        plenary.Events.Should().HaveCount(4);
    }

    [Fact]
    public void Orders_exactly_a_whole_tied_group()
    {
        var plenary = Plenary.Begin(Id(1), cycle);

        Ordering([Bulungan, Tarakan], [Bulungan]).Should().Throw<RuleBrokenException>();
        Ordering([Bulungan, Tarakan], [Bulungan, Bulungan]).Should().Throw<RuleBrokenException>();
        Ordering([Bulungan], [Bulungan]).Should().Throw<RuleBrokenException>();
        Ordering([Bulungan, Tarakan], [Tarakan, Bulungan]).Should().NotThrow();
        Ordering([Bulungan, Tarakan], [Bulungan, Tarakan]).Should().NotThrow();

        plenary.TieOrders.Should().ContainSingle().Which.Regencies.Should().Equal(Bulungan, Tarakan);
        plenary.WithdrawTieOrder(cycle, Tarakan, "tidak seri lagi");
        plenary.TieOrders.Should().BeEmpty();

        Action Ordering(string[] tied, string[] ordered) => () => plenary.OrderTie(cycle, tied, ordered, "sepakat", Ani);
    }
}
