namespace StuntingAssessment.Domain.Ansit;

/// <summary>One column of the entry: a number that somebody types once per village (or once per regency) and year.</summary>
/// <param name="Index">Its place in the catalogue's list of measures.</param>
/// <param name="Code">The population's code, or the indicator's.</param>
/// <param name="Kind">What may be typed; a coverage's numerator and a population are counts.</param>
/// <param name="Owner">Code of the standard agency that usually has the number.</param>
/// <param name="Population">For a coverage the code of the measure it is divided by.</param>
/// <param name="Indicator">Null for a population that is no indicator itself.</param>
public sealed record Measure(int Index, string Code, string Title, string Group, IndicatorKind Kind, IndicatorLevel Level, string Owner, string? Population, Indicator? Indicator)
{
    public const string PopulationGroup = "Sasaran";

    /// <summary>Rates are kept to hundredths, everything else in whole numbers.</summary>
    public int Decimals => Kind is IndicatorKind.Rate ? 2 : 0;

    public bool IsPopulation { get; private init; }

    /// <summary>Whether its numbers of the year before are of the same sort.</summary>
    public bool IsComparable => Indicator?.KindBefore is null;

    internal static Measure Of(Population population, Indicator? indicator, int index) =>
        new(index, population.Code, population.Name, PopulationGroup, IndicatorKind.Count, IndicatorLevel.Village, population.Owner, null, indicator) { IsPopulation = true };

    internal static Measure Of(Indicator indicator, int index) =>
        new(index, indicator.Code, indicator.Numerator ?? indicator.Name, indicator.Group, indicator.Kind, indicator.Level, indicator.Owner, indicator.Population, indicator);
}
