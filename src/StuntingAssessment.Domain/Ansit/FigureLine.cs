namespace StuntingAssessment.Domain.Ansit;

/// <summary>What a figure is of: an indicator, a population, or one of the two of stunting.</summary>
/// <param name="Code">Under which its sums are kept.</param>
/// <param name="Label">"E26"; what regencies know it by.</param>
/// <param name="Part">What is counted, of a share.</param>
/// <param name="Whole">What it is a share of.</param>
public sealed record FigureLine(
    string Code, string Label, string Title, string Name, string Group, IndicatorKind Kind, IndicatorLevel Level, Polarity Polarity, decimal? Target, string? TargetSource, string? Part, string? Whole)
{
    public const string Stunting = "Stunting";

    /// <summary>The regency's own yes or no: one answer, no share of anything.</summary>
    public bool IsAnswer => Kind is IndicatorKind.YesNo && Level is IndicatorLevel.Regency;

    /// <summary>A percent: of people, or of villages that say yes.</summary>
    public bool IsShare => Kind is IndicatorKind.Coverage or IndicatorKind.YesNo && !IsAnswer;

    /// <summary>Told by districts and villages; otherwise the regency has it by itself.</summary>
    public bool IsByVillages => Level is IndicatorLevel.Village;

    /// <summary>Regencies add up to their province: what villages have, and what is counted.</summary>
    public bool AddsUp => IsByVillages || Kind is IndicatorKind.Count;

    /// <summary>Whether its figures of the year before are of the same sort.</summary>
    public bool IsComparable { get; init; } = true;

    /// <summary>Decimals that are shown, and below which two years are the same.</summary>
    public int Decimals => Kind switch { IndicatorKind.Rate => 2, _ => IsShare ? 1 : 0 };

    /// <summary>Percent, per 1,000, or the count, 1 and 0 for an answer; null when nothing is known, or when there is nobody to divide by.</summary>
    public decimal? ValueOf(Figure figure) =>
        figure.Places == 0 ? null
        : IsShare ? figure.Share * 100
        : Kind is IndicatorKind.Rate ? figure.Part / 100m
        : figure.Part;

    /// <summary>The two of stunting first, then everything that is typed, in the catalogue's order: populations, then indicators.</summary>
    public static IReadOnlyList<FigureLine> Of(IndicatorCatalog catalog) =>
    [
        new(Figures.Prevalence, "(S04 + S05) / S06", "Prevalensi stunting", "Balita sangat pendek dan pendek di antara balita yang diukur", Stunting, IndicatorKind.Coverage, IndicatorLevel.Village, Polarity.Down, null, null, "Balita sangat pendek dan pendek", "Balita diukur"),
        new(Figures.Measuring, "S06 / S03", "Cakupan pengukuran", "Balita yang diukur di antara seluruh balita", Stunting, IndicatorKind.Coverage, IndicatorLevel.Village, Polarity.Up, null, null, "Balita diukur", "Balita"),
        .. catalog.Measures.Select(m => Of(m, catalog)),
    ];

    private static FigureLine Of(Measure measure, IndicatorCatalog catalog) => new(
        measure.Code,
        measure.Indicator?.Code ?? measure.Code,
        measure.Indicator?.ShortName ?? measure.Title,
        measure.Indicator?.Name ?? measure.Title,
        measure.Group,
        measure.Kind,
        measure.Level,
        measure.Indicator?.Polarity ?? Polarity.None,
        measure.Indicator?.Target,
        measure.Indicator?.TargetSource,
        measure.Indicator?.Numerator,
        measure.Population is { } population ? catalog.FindPopulation(population)?.Name : null)
    {
        IsComparable = measure.IsComparable,
    };
}
