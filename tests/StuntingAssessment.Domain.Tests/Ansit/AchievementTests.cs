using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class AchievementTests
{
    [Fact]
    public void A_figure_of_another_kind_last_year_is_not_compared()
    {
        var catalog = ASheet.Catalog with { Indicators = [.. ASheet.Catalog.Indicators.Select(i => i.Code == "P09" ? i with { KindBefore = IndicatorKind.YesNo, Polarity = Polarity.Up } : i)] };
        var figures = (Now: new Figure(90, 0, 3, 0, 3), Then: new Figure(2, 0, 3, 0, 3));

        var changed = new Achievement(FigureLine.Of(catalog).Single(l => l.Code == "P09"), figures.Now, figures.Then);

        (changed.ValueBefore, changed.Change).Should().Be((null, Change.Unknown));
        new Achievement(FigureLine.Of(ASheet.Catalog).Single(l => l.Code == "P09"), figures.Now, figures.Then).ValueBefore.Should().Be(2);
    }

    private static readonly FigureLine Up = new("E17", "E17", "Balita dipantau", "Balita dipantau", "Balita", IndicatorKind.Coverage, IndicatorLevel.Village, Polarity.Up, 90, null, "Dipantau", "Balita");
    private static readonly FigureLine Down = Up with { Polarity = Polarity.Down, Target = 15.5m };
    private static readonly FigureLine Count = Up with { Kind = IndicatorKind.Count, Polarity = Polarity.Down, Target = null };

    [Theory]
    [InlineData(90, true)]
    [InlineData(89, false)]
    public void A_target_is_reached_from_below(int part, bool reached) => Of(Up, part, 0).IsReached.Should().Be(reached);

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void A_ceiling_is_kept_from_above(int part, bool reached) => Of(Down, part, 0).IsReached.Should().Be(reached);

    [Fact]
    public void What_only_rounds_up_to_the_target_has_not_reached_it() =>
        new Achievement(Up, new Figure(8999, 10000, 3, 0, 3), Figure.None).IsReached.Should().BeFalse();

    [Theory]
    [InlineData(80, 70, Change.Better)]
    [InlineData(70, 80, Change.Worse)]
    [InlineData(70, 70, Change.Same)]
    public void More_is_better(int now, int then, Change change) => Of(Up, now, then).Change.Should().Be(change);

    [Fact]
    public void Less_is_better_where_the_polarity_says_so() => Of(Down, 10, 20).Change.Should().Be(Change.Better);

    [Fact]
    public void Neither_good_nor_bad_only_rises_or_falls() => Of(Up with { Polarity = Polarity.None }, 80, 70).Change.Should().Be(Change.Higher);

    [Fact]
    public void Nothing_known_is_no_zero()
    {
        var unknown = new Achievement(Up, new Figure(0, 0, 0, 0, 4), new Figure(5, 10, 1, 0, 1));

        (unknown.Value, unknown.IsReached, unknown.Change).Should().Be((null, null, Change.Unknown));
    }

    [Fact]
    public void Nobody_to_reach_is_no_percent() => new Achievement(Up, new Figure(0, 0, 2, 0, 2), Figure.None).Value.Should().BeNull();

    [Fact]
    public void Counts_are_compared_only_when_as_many_villages_are_behind_both()
    {
        new Achievement(Count, new Figure(30, 0, 9, 0, 9), new Figure(40, 0, 10, 0, 10)).Change.Should().Be(Change.Unknown);
        new Achievement(Count, new Figure(30, 0, 10, 0, 10), new Figure(40, 0, 10, 0, 10)).Change.Should().Be(Change.Better);
    }

    [Fact]
    public void A_yes_of_the_regency_is_an_answer_and_no_share()
    {
        var line = Up with { Kind = IndicatorKind.YesNo, Level = IndicatorLevel.Regency, Target = null };
        var answered = new Achievement(line, new Figure(1, 0, 1, 0, 1), new Figure(0, 0, 1, 0, 1));

        (answered.Value, answered.Change, line.IsShare).Should().Be((1m, Change.Better, false));
    }

    [Fact]
    public void Every_figure_of_a_catalogue_has_a_line_and_stunting_stands_first()
    {
        var lines = FigureLine.Of(ASheet.Catalog);

        lines.Take(2).Select(l => l.Code).Should().Equal(Figures.Prevalence, Figures.Measuring);
        lines.Where(l => l.Level is IndicatorLevel.Village).Select(l => l.Code).Should().BeEquivalentTo(Figures.Codes(ASheet.Catalog));
        lines.Single(l => l.Code == "BALITA").Label.Should().Be("S03");
    }

    private static Achievement Of(FigureLine line, int now, int then) => new(line, new Figure(now, 100, 5, 0, 5), new Figure(then, 100, 5, 0, 5));
}
