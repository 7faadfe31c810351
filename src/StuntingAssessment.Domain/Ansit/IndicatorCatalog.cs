using System.Text.Json.Serialization;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>The indicators and populations of one cycle, in the order in which they are read.</summary>
public sealed record IndicatorCatalog(IReadOnlyList<Indicator> Indicators, IReadOnlyList<Population> Populations)
{
    private IReadOnlyList<Measure>? measures;

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

    /// <summary>The code under which the indicator's number is kept.</summary>
    public string MeasureCodeOf(Indicator indicator) => PopulationOf(indicator.Code)?.Code ?? indicator.Code;

    public bool Equals(IndicatorCatalog? other) =>
        other is not null && Indicators.SequenceEqual(other.Indicators) && Populations.SequenceEqual(other.Populations);

    public override int GetHashCode() => HashCode.Combine(Indicators.Count, Populations.Count);
}
