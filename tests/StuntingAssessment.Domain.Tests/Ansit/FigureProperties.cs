using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>Aggregates are sums whatever the tree.</summary>
public sealed class FigureProperties
{
    private const int Villages = 12;
    private static readonly Config Config = Config.QuickThrowOnFailure.WithMaxTest(200);

    private sealed record Case(IReadOnlyList<(int Village, int Column, int Amount, int Kind)> Cells, IReadOnlyList<int> Groups)
    {
        public RegencySheet Sheet()
        {
            var sheet = ASheet.Of(Villages);
            foreach (var (village, column, amount, kind) in Cells.Where(c => sheet.HasCell(c.Village, c.Column)))
            {
                sheet.Set(village, column, kind switch { 0 => CellContent.Empty, 1 => CellContent.NotApplicable("uji"), _ => CellContent.Of(sheet.Measures[column].Kind is IndicatorKind.YesNo ? amount % 2 : amount) });
            }

            return sheet;
        }
    }

    [Fact]
    public void Any_grouping_of_villages_adds_up_to_the_same() => ForAll(c =>
    {
        var sheet = c.Sheet();
        foreach (var code in Figures.Codes(ASheet.Catalog))
        {
            var direct = Sum(sheet, Enumerable.Range(1, Villages), code);
            var byGroups = Enumerable.Range(1, Villages).GroupBy(v => c.Groups[v - 1]).Select(g => Sum(sheet, g, code)).Aggregate(Figure.None, Figure.Add);
            byGroups.Should().Be(direct);
        }
    });

    [Fact]
    public void A_coverage_is_the_sum_of_parts_over_the_sum_of_wholes_where_both_are_known() => ForAll(c =>
    {
        var sheet = c.Sheet();
        var both = Enumerable.Range(1, Villages).Where(v => sheet.Number(v, "E11") is not null && sheet.Number(v, "BUMIL") is not null).ToList();

        var sum = Sum(sheet, Enumerable.Range(1, Villages), "E11");

        (sum.Part, sum.Whole, sum.Places).Should().Be((both.Sum(v => sheet.Number(v, "E11")!.Value), both.Sum(v => sheet.Number(v, "BUMIL")!.Value), both.Count));
    });

    [Fact]
    public void What_a_changed_village_adds_is_what_the_sum_changes_by() => ForAll(c =>
    {
        var (before, after) = (c.Sheet(), c.Sheet());
        after.Put(1, "BUMIL", 7).Put(1, "S06", null).Put(1, "P01", 1);

        foreach (var code in Figures.Codes(ASheet.Catalog))
        {
            var change = Sum(after, [1], code) - Sum(before, [1], code);
            (Sum(before, Enumerable.Range(1, Villages), code) + change).Should().Be(Sum(after, Enumerable.Range(1, Villages), code));
        }
    });

    [Fact]
    public void Prevalence_stands_in_with_all_children_where_nobody_counted_the_measured_and_marks_it()
    {
        var sheet = ASheet.Of(3).Column("S04", 1, 2, 3).Column("S05", 4, 5, 6).Column("S06", 50, null, null).Column("BALITA", 60, 70, null);

        var sum = Sum(sheet, [1, 2, 3], Figures.Prevalence);

        sum.Should().Be(new Figure(5 + 7, 50 + 70, 2, 1, 0), "the third village has nothing to divide by");
    }

    [Fact]
    public void Measuring_coverage_is_the_measured_among_all_children()
    {
        var sheet = ASheet.Of(3).Column("S06", 50, 40, null).Column("BALITA", 60, null, 70);

        Sum(sheet, [1, 2, 3], Figures.Measuring).Should().Be(new Figure(50, 60, 1, 0, 0));
    }

    [Fact]
    public void A_percent_of_sums_is_no_mean_of_percents()
    {
        var sheet = ASheet.Of(2).Column("E11", 1, 90).Column("BUMIL", 1, 180);

        Sum(sheet, [1, 2], "E11").Share.Should().Be(91m / 181m);
    }

    [Fact]
    public void Where_there_is_nobody_to_reach_nothing_is_left_to_fill_in()
    {
        var sheet = ASheet.Of(4).Column("E11", null, null, null, 5).Column("BUMIL", 0, 7, null, 8).Put(3, "E11", CellContent.NotApplicable("uji"));

        Sum(sheet, [1, 2, 3, 4], "E11").Should().Be(new Figure(5, 8, 1, 0, 3), "one has nobody, one does not apply, one is known");
    }

    private static Figure Sum(RegencySheet sheet, IEnumerable<int> villages, string code) =>
        villages.Select(v => Figures.At(sheet, v).Single(f => f.Code == code).Figure).Aggregate(Figure.None, Figure.Add);

    private static void ForAll(Action<Case> holds)
    {
        var cells =
            from village in Gen.Choose(1, Villages)
            from column in Gen.Choose(0, ASheet.Catalog.Measures.Count - 1)
            from amount in Gen.Choose(0, 500)
            from kind in Gen.Choose(0, 9)
            select (village, column, amount, kind);
        var cases = from filled in cells.ListOf(90) from groups in Gen.Choose(0, 4).ListOf(Villages) select new Case([.. filled], [.. groups]);
        Prop.ForAll(Arb.From(cases), holds).Check(Config);
    }
}
