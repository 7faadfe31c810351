using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Ansit;

/// <summary>What is computed from cells: for each measure its figure, and the two of stunting.</summary>
public static class Figures
{
    /// <summary>(S04 + S05) / S06; over all children (S03) where the measured are not known.</summary>
    public const string Prevalence = "PREVALENSI";

    /// <summary>S06 / S03.</summary>
    public const string Measuring = "PENGUKURAN";

    /// <summary>The codes of all figures that a village adds to: its measures, then the two of stunting.</summary>
    public static IReadOnlyList<string> Codes(IndicatorCatalog catalog) =>
        [.. catalog.Measures.Where(m => m.Level is IndicatorLevel.Village).Select(m => m.Code), Prevalence, Measuring];

    /// <summary>What one village adds, in the order of <see cref="Codes"/>.</summary>
    /// <param name="sheet">With the village's row.</param>
    /// <param name="place">Its place in the sheet.</param>
    public static IEnumerable<(string Code, Figure Figure)> At(RegencySheet sheet, int place)
    {
        foreach (var measure in sheet.Measures.Where(m => m.Level is IndicatorLevel.Village))
        {
            yield return (measure.Code, Of(sheet, place, measure));
        }

        yield return (Prevalence, PrevalenceAt(sheet, place));
        yield return (Measuring, MeasuringAt(sheet, place));
    }

    private static Figure Of(RegencySheet sheet, int place, Measure measure)
    {
        var content = sheet[place, measure.Index];
        var filled = content.IsEmpty && !sheet.HasNobody(place, measure) ? 0 : 1;
        return (content.Number, measure) switch
        {
            (null, _) => new Figure(0, 0, 0, 0, filled),
            ({ } n, { Kind: IndicatorKind.Coverage, Population: { } population }) => sheet.Number(place, population) is { } whole ? new Figure(n, whole, 1, 0, filled) : new Figure(0, 0, 0, 0, filled),
            ({ } n, { Kind: IndicatorKind.YesNo }) => new Figure(n, 1, 1, 0, filled),
            ({ } n, _) => new Figure(n, 0, 1, 0, filled),
        };
    }

    internal static Figure MeasuringAt(RegencySheet sheet, int place) =>
        sheet.Number(place, AnsitChecks.Measured) is { } measured && sheet.Number(place, AnsitChecks.Children) is { } children ? new Figure(measured, children, 1, 0, 0) : Figure.None;

    internal static Figure PrevalenceAt(RegencySheet sheet, int place)
    {
        if (sheet.Number(place, AnsitChecks.SeverelyStunted) is not { } severe || sheet.Number(place, AnsitChecks.Stunted) is not { } stunted)
        {
            return Figure.None;
        }

        return sheet.Number(place, AnsitChecks.Measured) is { } measured ? new Figure(severe + stunted, measured, 1, 0, 0)
            : sheet.Number(place, AnsitChecks.Children) is { } children ? new Figure(severe + stunted, children, 1, 1, 0)
            : Figure.None;
    }
}
