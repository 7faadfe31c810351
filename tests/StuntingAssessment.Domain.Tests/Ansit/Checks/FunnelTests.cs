using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Tests.Ansit.Checks;

/// <summary>How often the funnel asks where there is nothing to ask: a list that is mostly chance is not read.</summary>
public sealed class FunnelTests
{
    private const int Villages = 240;
    private const int Columns = 60;

    /// <summary>Two in a thousand is what 99.8% limits promise; counted tails keep it where denominators are small, too.</summary>
    [Theory]
    [InlineData(0.04)]
    [InlineData(0.2)]
    [InlineData(0.5)]
    [InlineData(0.97)]
    public void Chance_alone_is_asked_about_fewer_than_twice_in_a_thousand(double share)
    {
        var asked = Enumerable.Range(1, Columns).Sum(seed => Asked(seed, _ => share).Count);

        asked.Should().BeLessThan((int)(Columns * Villages * 0.002));
    }

    /// <summary>Villages that differ by ten points and more, as they do.</summary>
    [Fact]
    public void Where_villages_really_differ_it_is_still_fewer_than_five_in_a_thousand()
    {
        var asked = Enumerable.Range(1, Columns).Sum(seed => Asked(seed, random => Math.Clamp(0.7 + (0.1 * Normal(random)), 0.02, 0.98)).Count);

        asked.Should().BeLessThan((int)(Columns * Villages * 0.005));
    }

    [Fact]
    public void What_cannot_be_chance_is_found_among_villages_that_differ()
    {
        for (var seed = 1; seed <= 20; seed++)
        {
            Asked(seed, random => Math.Clamp(0.7 + (0.1 * Normal(random)), 0.02, 0.98), (Part: 4, Whole: 80)).Should().Contain(1, $"seed {seed}");
        }
    }

    /// <summary>Villages of skewed size; the places that are asked about.</summary>
    private static List<int> Asked(int seed, Func<Random, double> shareOf, (int Part, int Whole)? first = null)
    {
        var (random, sheet) = (new Random(seed), ASheet.Of(Villages));
        for (var village = 1; village <= Villages; village++)
        {
            var (whole, share) = ((int)Math.Max(1, 60 * Math.Exp(0.9 * Normal(random))), shareOf(random));
            var part = Enumerable.Range(0, whole).Count(_ => random.NextDouble() < share);
            sheet.Put(village, "BUMIL", whole).Put(village, "E11", part);
        }

        if (first is { } known)
        {
            sheet.Put(1, "BUMIL", known.Whole).Put(1, "E11", known.Part);
        }

        return [.. AnsitChecks.WarningsOf(sheet).Where(f => f.Check == AnsitChecks.FarFromOthers).Select(f => sheet.PlaceAt(f.Place!.Value)!.Value)];
    }

    private static double Normal(Random random) => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
