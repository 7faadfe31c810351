using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

public sealed class AwardTests
{
    [Fact]
    public void A_rank_award_goes_to_the_holder_of_the_rank()
    {
        Awards(ABundle.Of(new Regency("65.01", 70, [70]), new Regency("65.02", 90, [90])).Awarding(ABundle.First, ABundle.Second))
            .Should().Equal("JUARA1:65.02", "JUARA2:65.01");
    }

    [Fact]
    public void A_shared_rank_leaves_its_award_and_the_skipped_one_open()
    {
        Awards(Tied().Awarding(ABundle.First, ABundle.Second)).Should().Equal("JUARA1:-", "JUARA2:-");
    }

    [Fact]
    public void The_chairs_order_gives_the_awards_of_the_group()
    {
        Awards(Tied().Decided(("65.02", 1), ("65.01", 2)).Awarding(ABundle.First, ABundle.Second)).Should().Equal("JUARA1:65.02", "JUARA2:65.01");
    }

    [Fact]
    public void A_component_award_goes_to_the_highest_value_even_without_a_rank()
    {
        Awards(ABundle.Of(new Regency("65.01", 70, [70]) { Innovation = [60] }, new Regency("65.02", null, [90]) { Innovation = [61] }).Awarding(ABundle.Innovative))
            .Should().Equal("INOVATIF:65.02");
    }

    [Theory]
    [InlineData(60, 60, "equal")]
    [InlineData(60.001, 60.004, "equal once rounded")]
    public void Equal_values_leave_a_component_award_open(double one, double other, string because)
    {
        Awards(ABundle.Of(
                new Regency("65.01", 70, [70]) { Innovation = [(decimal)one] },
                new Regency("65.02", 80, [90]) { Innovation = [(decimal)other] }).Awarding(ABundle.Innovative))
            .Should().Equal(["INOVATIF:-"], because);
    }

    [Fact]
    public void Nobody_with_a_value_leaves_a_component_award_open()
    {
        Awards(ABundle.Of(new Regency("65.01", 70, [70])).Awarding(ABundle.Innovative)).Should().Equal("INOVATIF:-");
    }

    [Theory]
    [InlineData(false, "INOVATIF:65.01")]
    [InlineData(true, "INOVATIF:65.02")]
    public void An_exclusive_award_passes_over_who_holds_an_earlier_one(bool exclusive, string expected)
    {
        Awards(ABundle.Of(
                new Regency("65.01", 90, [90]) { Innovation = [90] },
                new Regency("65.02", 80, [80]) { Innovation = [70] },
                new Regency("65.03", 70, [70]) { Innovation = [60] }).Awarding(ABundle.First, ABundle.Innovative with { Exclusive = exclusive }))
            .Should().Equal("JUARA1:65.01", expected);
    }

    [Theory]
    [InlineData(false, "INOVATIF:65.01")]
    [InlineData(true, "INOVATIF:-")]
    public void An_exclusive_award_stays_open_while_an_earlier_one_is_open(bool exclusive, string expected)
    {
        Awards(Tied().Awarding(ABundle.First, ABundle.Innovative with { Exclusive = exclusive })).Should().Equal("JUARA1:-", expected);
    }

    [Fact]
    public void An_exclusive_award_does_not_look_at_those_after_it()
    {
        Awards(Tied().Awarding(ABundle.Innovative with { Exclusive = true }, ABundle.First)).Should().Equal("INOVATIF:65.01", "JUARA1:-");
    }

    private static ResultBundle Tied() => ABundle.Of(new Regency("65.01", 80, [80]) { Innovation = [90] }, new Regency("65.02", 80, [80]) { Innovation = [70] });

    private static IEnumerable<string> Awards(ResultBundle bundle) =>
        Standings.Of(bundle).Awards.Select(holding => $"{holding.Award.Code}:{holding.Regency ?? "-"}");
}
