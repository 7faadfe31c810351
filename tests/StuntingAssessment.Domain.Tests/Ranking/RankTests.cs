using System.Globalization;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

public sealed class RankTests
{
    private static readonly DateTime Early = new(2024, 5, 7, 0, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void The_higher_printed_total_comes_first_and_those_without_a_total_last()
    {
        var standings = Standings.Of(ABundle.Of(
            new Regency("65.04", null, [99]),
            new Regency("65.02", 70, [70]),
            new Regency("65.03", null, [100]),
            new Regency("65.01", 90, [90])));

        Ranks(standings).Should().Equal("65.01:1", "65.02:2", "65.03:-", "65.04:-");
    }

    [Fact]
    public void A_component_breaks_a_tie_of_totals()
    {
        var bundle = ABundle.Of(new Regency("65.01", 70, [90]), new Regency("65.02", 90, [70])).Weighing(50, 50);

        Ranks(Standings.Of(bundle)).Should().Equal("65.02:1", "65.01:2");
    }

    [Fact]
    public void A_component_that_is_absent_loses_the_tie()
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [80]), new Regency("65.02", 80, [80]) { Innovation = [0] })
            .WithRules(rules => rules with { TieBreaks = [TieBreak.Of("INOV")] });

        Ranks(Standings.Of(bundle)).Should().Equal("65.02:1", "65.01:2");
    }

    [Fact]
    public void More_criteria_at_their_top_break_a_tie_that_the_documents_leave()
    {
        var bundle = TopLevels(("65.01", "B", "B"), ("65.02", "A", "C"));

        var standings = Standings.Of(bundle);

        Ranks(standings).Should().Equal("65.02:1", "65.01:2");
        standings.InOrder[0].TopLevelShare.Should().Be(new TopLevelShare(1, 2));
    }

    [Fact]
    public void The_earlier_submission_breaks_the_last_tie_and_none_comes_last()
    {
        var bundle = ABundle.Of(
            new Regency("65.01", 80, [80]),
            new Regency("65.02", 80, [80]) { SubmittedAt = Early.AddSeconds(1) },
            new Regency("65.03", 80, [80]) { SubmittedAt = Early });

        Ranks(Standings.Of(bundle)).Should().Equal("65.03:1", "65.02:2", "65.01:3");
    }

    [Fact]
    public void The_chain_is_asked_in_the_cycles_order()
    {
        var bundle = ABundle.Of(
            new Regency("65.01", 70, [90]) { SubmittedAt = Early },
            new Regency("65.02", 90, [70]) { SubmittedAt = Early.AddDays(1) }).Weighing(50, 50);

        Ranks(Standings.Of(bundle.WithRules(rules => rules with { TieBreaks = [TieBreak.SubmittedAt, TieBreak.Of("DOC")] }))).Should().Equal("65.01:1", "65.02:2");
        Ranks(Standings.Of(bundle.WithRules(rules => rules with { TieBreaks = [TieBreak.Of("DOC"), TieBreak.SubmittedAt] }))).Should().Equal("65.02:1", "65.01:2");
    }

    [Fact]
    public void Equals_share_a_rank_and_the_next_is_skipped()
    {
        var standings = Standings.Of(Tied());

        Ranks(standings).Should().Equal("65.01:1=", "65.02:1=", "65.03:3");
        standings.OpenTies.Should().ContainSingle().Which.Should().BeEquivalentTo(new TieGroup(1, ["65.01", "65.02"], OrderedByChair: false));
    }

    [Fact]
    public void The_chair_orders_a_whole_group_of_equals()
    {
        var standings = Standings.Of(Tied().Decided(("65.02", 1), ("65.01", 2)));

        Ranks(standings).Should().Equal("65.02:1", "65.01:2", "65.03:3");
        standings.OpenTies.Should().BeEmpty();
        standings.Ties.Should().ContainSingle().Which.OrderedByChair.Should().BeTrue();
        standings.DecisionsWithoutTie.Should().BeEmpty();
    }

    [Theory]
    [InlineData("65.01:1", "half of the group")]
    [InlineData("65.01:1 65.02:3", "a gap in the order")]
    [InlineData("65.01:1 65.02:1", "the same order twice")]
    [InlineData("65.01:1 65.01:2", "the same regency twice")]
    [InlineData("65.01:1 65.02:2 65.02:3", "one of them again")]
    [InlineData("65.03:1", "no tie at all")]
    public void A_decision_that_orders_no_whole_group_changes_nothing(string decisions, string because)
    {
        var decided = decisions.Split(' ').Select(decision => decision.Split(':')).Select(parts => (parts[0], int.Parse(parts[1], CultureInfo.InvariantCulture))).ToArray();

        var standings = Standings.Of(Tied().Decided(decided));

        Ranks(standings).Should().Equal(["65.01:1=", "65.02:1=", "65.03:3"], because);
        standings.DecisionsWithoutTie.Should().HaveCount(decided.Length);
    }

    [Fact]
    public void Each_of_two_groups_is_ordered_by_itself()
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [80]), new Regency("65.02", 80, [80]), new Regency("65.03", 60, [60]), new Regency("65.04", 60, [60]))
            .Decided(("65.02", 1), ("65.01", 2), ("65.04", 1), ("65.03", 2));

        Ranks(Standings.Of(bundle)).Should().Equal("65.02:1", "65.01:2", "65.04:3", "65.03:4");
    }

    private static ResultBundle Tied() => ABundle.Of(new Regency("65.02", 80, [80]), new Regency("65.01", 80, [80]), new Regency("65.03", 70, [70]));

    /// <summary>Two document criteria whose letters A, B, C are worth 3, 2, 1.</summary>
    private static ResultBundle TopLevels(params (string Code, string First, string Second)[] regencies)
    {
        IReadOnlyList<ScoredLevel> levels = [new("A", 3), new("B", 2), new("C", 1)];
        var bundle = ABundle.Of([.. regencies.Select(regency => new Regency(regency.Code, null, [80]))]);
        return bundle with
        {
            Criteria = [new DocumentCriterion("1.1", "DOC", 1, 1, levels), new DocumentCriterion("1.2", "DOC", 1, 1, levels), .. bundle.PanelCriteria],
            Participants = [.. bundle.Participants.Zip(regencies, (participant, regency) => participant with
            {
                Grades = [new("1.1", regency.First), new("1.2", regency.Second)],
            })],
        };
    }

    private static IEnumerable<string> Ranks(Standings standings) =>
        standings.InOrder.Select(standing => $"{standing.Code}:{(standing.Rank is { } rank ? $"{rank}" : "-")}{(standing.Tied ? "=" : "")}");
}
