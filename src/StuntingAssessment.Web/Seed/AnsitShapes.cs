using System.Globalization;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Web.Seed;

/// <summary>
/// Invented Master Ansit numbers of a believable shape: populations follow the village's families and drift slowly, numerators are drawn from their
/// population around the regency's own level, which moves from year to year; what a village has once, it usually keeps. Deterministic, no I/O, no error
/// and no outlier: those are put in afterwards. Of a catalogue that it does not know it makes something up.
/// </summary>
internal sealed class AnsitShapes(IndicatorCatalog catalog, ulong seed)
{
    /// <summary>The year that the levels below describe.</summary>
    private const int FirstYear = 2022;

    /// <summary>So many of each population for one family.</summary>
    private static readonly Dictionary<string, double> PerFamily = new()
    {
        ["KELUARGA"] = 1,
        ["RUMAH_TANGGA"] = 0.94,
        ["KRS"] = 0.24,
        ["PUS"] = 0.68,
        ["PUS_MISKIN"] = 0.13,
        ["BUMIL"] = 0.078,
        ["BUMIL_KEK"] = 0.0095,
        ["BERSALIN"] = 0.074,
        ["BAYI_0_5"] = 0.036,
        ["ANAK_6_23"] = 0.105,
        ["BALITA"] = 0.345,
        ["BALITA_BURUK"] = 0.004,
        ["BALITA_KURANG"] = 0.022,
        ["REMATRI"] = 0.31,
        ["CATIN"] = 0.028,
        ["KPM_PKH"] = 0.115,
        ["KPM_1000HPK"] = 0.045,
        ["PAUD"] = 0.0065,
        ["RESPONDEN"] = 0.11,
        ["P09"] = 0.62,
        ["P10"] = 1.05,
        ["P11"] = 0.112,
        ["P12"] = 0.165,
    };

    /// <summary>The share that is reached, or the share of villages that have it, in the first year.</summary>
    private static readonly Dictionary<string, double> Level = new()
    {
        ["E26"] = 0.80,
        ["E27"] = 0.71,
        ["P01"] = 0.62,
        ["P02"] = 0.44,
        ["E01"] = 0.51,
        ["E02"] = 0.38,
        ["E03"] = 0.60,
        ["E04"] = 0.74,
        ["E05"] = 0.63,
        ["E10"] = 0.83,
        ["E11"] = 0.76,
        ["E14"] = 0.68,
        ["E15"] = 0.77,
        ["E16"] = 0.90,
        ["E17"] = 0.79,
        ["E18"] = 0.81,
        ["E19"] = 0.76,
        ["E23"] = 0.61,
        ["E20"] = 0.84,
        ["E21"] = 0.55,
        ["P06"] = 0.48,
        ["E07"] = 0.37,
        ["E08"] = 0.43,
        ["E09"] = 0.62,
        ["E28"] = 0.71,
        ["E29"] = 0.52,
        ["E12"] = 0.13,
        ["E13"] = 0.14,
        ["E24"] = 0.64,
        ["E25"] = 0.29,
        ["E22"] = 0.34,
        ["E06"] = 0.82,
    };

    private readonly IReadOnlyList<Measure> measures = catalog.Measures;
    private readonly Dictionary<string, double[]> levels = [];

    /// <summary>Writes the row of one village.</summary>
    public void FillVillage(RegencySheet sheet, int place, VillageLook look, int year)
    {
        var lasting = new SeededNumbers(seed, look.Key);
        var drawn = new SeededNumbers(seed, look.Key, Text(year));
        var here = LevelsOf(look.Regency, year);
        var families = Math.Max(12, look.Families * Math.Exp(0.75 * lasting.Normal())) * Math.Pow(1.013, year - FirstYear);
        Span<long> numbers = stackalloc long[measures.Count];
        foreach (var measure in measures)
        {
            if (measure.Level is IndicatorLevel.Village)
            {
                var amount = numbers[measure.Index] = AmountOf(measure, families, here[measure.Index], sheet, numbers, lasting, drawn);
                var isMissing = drawn.Next() < look.Missing;
                sheet.Set(place, measure.Index, isMissing ? CellContent.Empty : CellContent.Of(amount));
            }
        }

        FillStunting(sheet, place, numbers, LevelsOf(look.Regency, year), drawn);
    }

    /// <summary>Writes the regency's own few numbers.</summary>
    public void FillRegency(RegencySheet sheet, int place, string regency, int year)
    {
        var lasting = new SeededNumbers(seed, regency, "sendiri");
        foreach (var measure in measures.Where(m => m.Level is IndicatorLevel.Regency))
        {
            var usual = lasting.Next();
            var on = year - FirstYear;
            sheet.Set(place, measure.Index, CellContent.Of(measure.Kind switch
            {
                IndicatorKind.Frequency => Math.Min(3, (long)(0.6 + (1.6 * usual) + (0.5 * on))),
                IndicatorKind.Rate => (long)((19 + (13 * usual)) * Math.Pow(0.94, on) * 100),
                IndicatorKind.YesNo => usual < 0.7 ? 1 : 0,
                _ => (long)(14 + (30 * usual) + (2 * on)),
            }));
        }
    }

    private static long AmountOf(Measure measure, double families, double level, RegencySheet sheet, ReadOnlySpan<long> numbers, SeededNumbers lasting, SeededNumbers drawn)
    {
        // One lasting draw for every measure, whatever its kind: the next one must not depend on it.
        var (own, now) = (lasting.Normal(), drawn.Normal());
        if (measure.Kind is IndicatorKind.YesNo)
        {
            return Normal(own) < level ? 1 : 0;
        }

        if (measure.Population is { } population && sheet.MeasureAt(population) is { } whole)
        {
            // A little more spread than chance alone: villages do differ, but not so much that a check on spread would only see that.
            var share = Math.Clamp(level + (0.5 * now * Math.Sqrt(level * (1 - level) / Math.Max(4, numbers[whole]))), 0.01, 0.995);
            return drawn.Binomial(numbers[whole], share);
        }

        var perFamily = PerFamily.GetValueOrDefault(measure.Code, 0.1);
        return (long)Math.Floor((families * perFamily * Math.Exp((perFamily == 1 ? 0 : 0.16 * own) + (0.025 * now))) + 0.5);
    }

    /// <summary>The three numbers of stunting belong together: of the children those measured, of these the stunted.</summary>
    private static void FillStunting(RegencySheet sheet, int place, ReadOnlySpan<long> numbers, double[] level, SeededNumbers drawn)
    {
        if (sheet.MeasureAt(AnsitChecks.Children) is not { } children || sheet.MeasureAt(AnsitChecks.Measured) is not { } measured
            || sheet.MeasureAt(AnsitChecks.SeverelyStunted) is not { } severe || sheet.MeasureAt(AnsitChecks.Stunted) is not { } stunted)
        {
            return;
        }

        var weighed = drawn.Binomial(numbers[children], level[measured]);
        var worst = drawn.Binomial(weighed, level[severe]);
        var rest = drawn.Binomial(weighed - worst, level[stunted]);
        foreach (var (at, amount) in new[] { (measured, weighed), (severe, worst), (stunted, rest) })
        {
            if (!sheet[place, at].IsEmpty)
            {
                sheet.Set(place, at, CellContent.Of(amount));
            }
        }
    }

    /// <summary>Where a regency's services stand in a year: better with the years, some of them worse.</summary>
    private double[] LevelsOf(string regency, int year)
    {
        var key = $"{regency} {Text(year)}";
        if (levels.TryGetValue(key, out var known))
        {
            return known;
        }

        var drawn = new SeededNumbers(seed, regency, "layanan");
        var next = new double[measures.Count];
        foreach (var measure in measures)
        {
            var (usual, gain) = (0.28 * drawn.Normal(), 0.13 + (0.13 * drawn.Normal()));
            var better = measure.Indicator?.Polarity is Polarity.Down ? -gain : gain;
            var first = measure.Code switch
            {
                AnsitChecks.Measured => 0.84,
                AnsitChecks.SeverelyStunted => 0.036,
                AnsitChecks.Stunted => 0.142,
                _ => Level.GetValueOrDefault(measure.Code, 0.66),
            };
            next[measure.Index] = SeededNumbers.Shifted(first, usual + (better * Math.Min(10, year - FirstYear)));
        }

        levels.Add(key, next);
        return next;
    }

    /// <summary>The share of a normal distribution below the number (Abramowitz and Stegun 26.2.17 is more than is needed: a logistic curve will do).</summary>
    private static double Normal(double below) => 1 / (1 + Math.Exp(-1.702 * below));

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
