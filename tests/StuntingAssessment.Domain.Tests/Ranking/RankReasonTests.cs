using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

public sealed class RankReasonTests
{
    [Fact]
    public void The_points_are_split_by_component_and_by_criterion()
    {
        var reason = Reason(ABundle.Of(new Regency("65.01", 90, [80]), new Regency("65.02", 80, [85])), "65.02");

        reason.Above.Code.Should().Be("65.01");
        reason.Trails.Should().Be(5.5m);
        reason.Components.Select(gap => (gap.Component.Code, gap.Points)).Should().Equal(("DOC", 7m), ("PRES", -1.5m));
        reason.Components[0].Criteria.Select(gap => (gap.Criterion.Code, gap.Points)).Should().Equal(("1.1", 7m));
        reason.Rounding.Should().Be(0);
        reason.DecidedBy.Should().BeNull();
    }

    [Fact]
    public void What_rounding_adds_is_named()
    {
        // Documents 66.67 and 33.33: 23.338 points of the total, of which the criterion explains 23.3333; totals 76.67 and 53.33.
        var reason = Reason(ABundle.Of(new Regency("65.01", 66.6666666666m, [100]), new Regency("65.02", 33.3333333333m, [100])), "65.02");

        reason.Trails.Should().Be(23.34m);
        reason.Components[0].Points.Should().Be(23.338m);
        reason.Components[0].Criteria.Should().ContainSingle().Which.Points.Should().Be(23.3333m);
        reason.Components[0].Rounding.Should().Be(0.0047m);
        reason.Rounding.Should().Be(0.002m);
    }

    [Fact]
    public void Equal_totals_name_the_link_of_the_chain_that_decided()
    {
        var reason = Reason(ABundle.Of(new Regency("65.01", 70, [90]), new Regency("65.02", 90, [70])).Weighing(50, 50), "65.01");

        reason.Trails.Should().Be(0);
        reason.DecidedBy.Should().Be(new TieDecision(TieBreak.Of("DOC"), Chair: null));
    }

    [Fact]
    public void Equal_totals_name_the_chair_where_the_chain_was_silent()
    {
        var reason = Reason(ABundle.Of(new Regency("65.01", 80, [80]), new Regency("65.02", 80, [80])).Decided(("65.02", 1), ("65.01", 2)), "65.01");

        reason.Above.Code.Should().Be("65.02");
        reason.DecidedBy.Should().Be(new TieDecision(Link: null, new ChairDecision("65.01", 2, "kesepakatan pleno")));
    }

    [Fact]
    public void Both_of_an_open_tie_are_compared_with_the_rank_above_it()
    {
        var bundle = ABundle.Of(new Regency("65.01", 90, [90]), new Regency("65.02", 80, [80]), new Regency("65.03", 80, [80]));

        Reason(bundle, "65.02").Above.Code.Should().Be("65.01");
        Reason(bundle, "65.03").Above.Code.Should().Be("65.01");
    }

    [Theory]
    [InlineData("65.01", "nobody is above the first")]
    [InlineData("65.02", "it has no rank")]
    [InlineData("65.99", "it does not take part")]
    public void There_is_no_reason_where_there_is_nothing_to_explain(string code, string because)
    {
        var standings = Standings.Of(ABundle.Of(new Regency("65.01", 90, [90]), new Regency("65.02", null, [80])));

        RankReason.Of(standings, code).Should().BeNull(because);
    }

    private static RankReason Reason(ResultBundle bundle, string code) => RankReason.Of(Standings.Of(bundle), code)!;
}
