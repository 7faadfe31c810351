using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Tests.Ranking;

public sealed class StandingsTests
{
    [Theory]
    [InlineData(Combination.Mean, new[] { 60.0, 70, 95 }, 75)]
    [InlineData(Combination.Median, new[] { 60.0, 70, 95 }, 70)]
    [InlineData(Combination.Median, new[] { 95.0, 60, 70, 80 }, 75)]
    [InlineData(Combination.Median, new[] { 61.5 }, 61.5)]
    [InlineData(Combination.TrimmedMean, new[] { 0.0, 60, 70, 100 }, 57.5)]
    [InlineData(Combination.TrimmedMean, new[] { 0.0, 60, 70, 80, 100 }, 70)]
    [InlineData(Combination.TrimmedMean, new[] { 0.0, 0, 60, 80, 100, 100 }, 60)]
    [InlineData(Combination.TrimmedMean, new[] { 80.0, 80, 80, 80, 80 }, 80)]
    public void Sheets_combine_as_the_cycle_says(Combination combine, double[] sheets, double expected)
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [.. sheets.Select(value => (decimal)value)])).Combining(combine);

        Only(bundle).ValueOf("PRES").Should().Be((decimal)expected);
    }

    [Theory]
    [InlineData(0, "77", "79")]
    [InlineData(1, "77.1", "79.1")]
    [InlineData(2, "77.13", "79.14")]
    [InlineData(3, "77.125", "79.138")]
    [InlineData(4, "77.1250", "79.1375")]
    public void A_component_and_the_total_are_rounded_to_the_cycles_decimals(int decimals, string component, string total)
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [77.125m])).WithRules(rules => rules with { Decimals = decimals });

        var standing = Only(bundle);

        Rounding.Print(standing.ValueOf("PRES")!.Value, decimals).Should().Be(component);
        Rounding.Print(standing.Total!.Value, decimals).Should().Be(total);
    }

    [Theory]
    [InlineData(0.5, 1)]
    [InlineData(1.5, 2)]
    [InlineData(2.5, 3)]
    [InlineData(2.4999, 2)]
    public void Exactly_half_goes_away_from_zero(double value, int rounded)
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [(decimal)value])).WithRules(rules => rules with { Decimals = 0 });

        Only(bundle).ValueOf("PRES").Should().Be(rounded);
    }

    [Fact]
    public void The_total_is_made_of_the_rounded_components()
    {
        // Exact components would give 70.45 and so 70; the rounded ones give 70.7 and so 71.
        var bundle = ABundle.Of(new Regency("65.01", 70.5m, [70.333m])).WithRules(rules => rules with { Decimals = 0 });

        Only(bundle).Total.Should().Be(71);
    }

    [Fact]
    public void An_action_score_is_printed_with_four_decimals_and_kept_exact()
    {
        var bundle = ABundle.Of(new Regency("65.01", 1, [])) with
        {
            Criteria = [new DocumentCriterion("1.1", "DOC", 1, 1, [new ScoredLevel("L1", 1), new ScoredLevel("L3", 3)])],
        };

        Only(bundle).Actions.Should().ContainSingle().Which.Printed.Should().Be(33.3333m);
    }

    [Fact]
    public void A_recused_panellist_counts_for_nothing()
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [60, 70]));
        var recused = bundle with { Participants = [bundle.Participants[0] with { Panel = [.. bundle.Participants[0].Panel, PanelSheet.Recusal("P9")] }] };

        Only(recused).Component("PRES").Sheets.Should().HaveCount(2);
        Only(recused).ValueOf("PRES").Should().Be(65);
    }

    [Fact]
    public void A_moderation_replaces_the_sheets_and_leaves_them_on_record()
    {
        var bundle = ABundle.Of(new Regency("65.01", 80, [60, 70]) { Moderations = [new ModeratedValue("PRES", 90, "pleno", "ketua")] });

        var component = Only(bundle).Component("PRES");

        component.Value.Should().Be(90);
        component.Combined.Should().Be(65);
        component.Sheets.Select(sheet => sheet.Printed).Should().Equal(60, 70);
    }

    [Fact]
    public void Blank_is_not_zero()
    {
        var blank = Only(ABundle.Of(new Regency("65.01", null, [])));
        var zero = Only(ABundle.Of(new Regency("65.01", 0, [0])));

        blank.Should().BeEquivalentTo(new { Total = (decimal?)null, Rank = (int?)null, Predicate = (string?)null, Missing = new[] { "DOC", "PRES" } });
        zero.Should().BeEquivalentTo(new { Total = 0m, Rank = 1, Predicate = "Kurang", Missing = Array.Empty<string>() });
    }

    [Fact]
    public void A_component_of_weight_zero_is_never_missing()
    {
        var standing = Only(ABundle.Of(new Regency("65.01", 80, [80])));

        standing.ValueOf("INOV").Should().BeNull();
        standing.Missing.Should().BeEmpty();
    }

    [Theory]
    [InlineData(79.99, "Kurang")]
    [InlineData(80, "Baik")]
    public void The_predicate_is_the_highest_that_the_printed_total_reaches(double total, string predicate)
    {
        Only(ABundle.Of(new Regency("65.01", (decimal)total, [(decimal)total]))).Predicate.Should().Be(predicate);
    }

    [Fact]
    public void No_regencies_is_an_empty_ranking_with_every_award_open()
    {
        var standings = Standings.Of(ABundle.Of());

        standings.InOrder.Should().BeEmpty();
        standings.Awards.Should().HaveCount(3).And.OnlyContain(holding => holding.Regency == null);
    }

    private static Standing Only(ResultBundle bundle) => Standings.Of(bundle).InOrder.Should().ContainSingle().Subject;
}
