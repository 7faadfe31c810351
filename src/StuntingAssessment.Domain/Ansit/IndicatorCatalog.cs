using System.Text.Json.Serialization;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>The indicators and populations of one cycle, in the order in which they are read.</summary>
public sealed record IndicatorCatalog(IReadOnlyList<Indicator> Indicators, IReadOnlyList<Population> Populations)
{
    private IReadOnlyList<Measure>? measures;

    /// <summary>What is kept of the lists is not copied along with them: a copy has other lists.</summary>
    private IndicatorCatalog(IndicatorCatalog original)
    {
        Indicators = original.Indicators;
        Populations = original.Populations;
    }

    public static IndicatorCatalog Empty { get; } = new([], []);

    /// <summary>Everything that is typed: the populations first, then the indicators; an indicator that is a population is typed once, as that.</summary>
    [JsonIgnore]
    public IReadOnlyList<Measure> Measures => measures ??=
    [
        .. Populations.Select((p, i) => Measure.Of(p, p.Indicator is { } code ? FindIndicator(code) : null, i)),
        .. Indicators.Where(x => PopulationOf(x.Code) is null).Select((x, i) => Measure.Of(x, Populations.Count + i)),
    ];

    [JsonIgnore]
    public bool IsEmpty => Indicators.Count == 0 && Populations.Count == 0;

    public Indicator? FindIndicator(string code) => Indicators.FirstOrDefault(i => i.Code == code);

    public Population? FindPopulation(string code) => Populations.FirstOrDefault(p => p.Code == code);

    public Measure? FindMeasure(string code) => Measures.FirstOrDefault(m => m.Code == code);

    /// <summary>The population that the indicator is; null when it is typed under its own code.</summary>
    public Population? PopulationOf(string indicatorCode) => Populations.FirstOrDefault(p => p.Indicator == indicatorCode);

    /// <exception cref="RuleBrokenException">There is none.</exception>
    public Indicator Indicator(string code) => FindIndicator(code) ?? throw new RuleBrokenException($"Indikator {code} tidak ada dalam daftar siklus ini.");

    /// <exception cref="RuleBrokenException">There is none.</exception>
    public Population Population(string code) => FindPopulation(code) ?? throw new RuleBrokenException($"Sasaran {code} tidak ada dalam daftar siklus ini.");

    /// <summary>The indicators that divide by it.</summary>
    public IEnumerable<Indicator> DividedBy(string population) => Indicators.Where(i => i.Population == population);

    /// <summary>The code under which the indicator's number is kept.</summary>
    public string MeasureCodeOf(Indicator indicator) => PopulationOf(indicator.Code)?.Code ?? indicator.Code;

    /// <summary>As the next cycle begins with it.</summary>
    internal IndicatorCatalog ForLater() => this with { Indicators = [.. Indicators.Select(i => i with { KindBefore = null })] };

    public bool Equals(IndicatorCatalog? other) =>
        other is not null && Indicators.SequenceEqual(other.Indicators) && Populations.SequenceEqual(other.Populations);

    public override int GetHashCode() => HashCode.Combine(Indicators.Count, Populations.Count);
}
