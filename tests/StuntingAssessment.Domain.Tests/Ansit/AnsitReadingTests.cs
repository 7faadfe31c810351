using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Tests.Ansit;

/// <summary>A page that shows some columns reads those alone and what they are judged by: it must say the same of them as the page over everything.</summary>
public sealed class AnsitReadingTests
{
    private const int Villages = 14;

    [Fact]
    public void Over_the_columns_that_are_needed_the_rules_say_the_same_as_over_all()
    {
        var spoken = new HashSet<AnsitCheck>();
        for (var seed = 1; seed <= 150; seed++)
        {
            var random = new Random(seed);
            var whole = Filled(random);
            var own = whole.Measures.Where(_ => random.Next(4) == 0).Select(m => m.Code).ToHashSet();
            var part = Only(whole, AnsitChecks.NeededFor(whole.Catalog, own));

            var expected = AnsitChecks.ReadBy(m => own.Contains(m.Code), whole, AnsitChecks.Of(whole)).ToList();
            AnsitChecks.ReadBy(m => own.Contains(m.Code), part, AnsitChecks.Of(part)).Should().BeEquivalentTo(expected, $"seed {seed}: {string.Join(' ', own)}");
            spoken.UnionWith(expected.Select(f => f.Check));
        }

        spoken.Should().Contain([AnsitChecks.NumeratorTooLarge, AnsitChecks.MoreStuntedThanMeasured, AnsitChecks.MoreMeasuredThanChildren, AnsitChecks.MoreAtRiskThanFamilies, AnsitChecks.FarFromOthers, AnsitChecks.PopulationChanged, AnsitChecks.EmptyBesideNeighbours]);
    }

    [Fact]
    public void What_is_only_held_against_a_column_is_needed_and_not_shown_beside_it()
    {
        string[] Codes(IEnumerable<Measure> measures) => [.. measures.Select(m => m.Code)];

        Codes(AnsitChecks.WithWholes(ASheet.Catalog, ["BUMIL"])).Should().Equal("BUMIL");
        Codes(AnsitChecks.NeededFor(ASheet.Catalog, ["BUMIL"])).Should().Equal("BUMIL", "E11", "E13");
        Codes(AnsitChecks.WithWholes(ASheet.Catalog, ["S05"])).Should().Equal("BALITA", "S04", "S05", "S06");
        Codes(AnsitChecks.NeededFor(ASheet.Catalog, ["BALITA"])).Should().Equal("BALITA", "S04", "S05", "S06");
    }

    private static RegencySheet Filled(Random random)
    {
        var sheet = ASheet.Of(Villages, 7);
        foreach (var measure in sheet.Measures.Where(m => m.Level is IndicatorLevel.Village))
        {
            // Most villages alike, so that one stands out; wholes about twice their parts, so that some parts are too large.
            var usual = measure.Kind is IndicatorKind.YesNo ? 1 : measure.IsPopulation ? 200 : measure.Code is "S06" ? 160 : 60;
            for (var village = 1; village <= Villages; village++)
            {
                var number = random.Next(12) switch { 0 => usual * 4, 1 => usual / 20, _ => usual + random.Next(usual / 8 + 1) };
                sheet.Put(village, measure.Code, random.Next(8) == 0 ? null : measure.Kind is IndicatorKind.YesNo ? 1 : number);
                sheet.PutBefore(village, measure.Code, random.Next(3) == 0 ? null : usual);
            }
        }

        return sheet;
    }

    private static RegencySheet Only(RegencySheet whole, IReadOnlyList<Measure> columns)
    {
        var part = ASheet.Of(Villages, 7);
        foreach (var column in columns)
        {
            for (var place = 0; place < whole.Places.Count; place++)
            {
                part.Set(place, column.Index, whole[place, column.Index]);
                part.SetBefore(place, column.Index, whole.Before(place, column.Index));
            }
        }

        return part;
    }
}
