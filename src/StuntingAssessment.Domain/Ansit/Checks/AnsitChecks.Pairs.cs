namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>What an office reads of the rules, and which columns that takes.</summary>
public static partial class AnsitChecks
{
    /// <summary>What a number is held against beside its population.</summary>
    private static readonly (string Part, string Whole)[] PartsAndWholes =
    [
        (SeverelyStunted, Stunted), (Stunted, SeverelyStunted), (SeverelyStunted, Measured), (Stunted, Measured), (SeverelyStunted, Children), (Stunted, Children),
        (Measured, Children), (FamiliesAtRisk, Families),
    ];

    /// <summary>These columns and all that they are held against, in the catalogue's order.</summary>
    public static IReadOnlyList<Measure> WithWholes(IndicatorCatalog catalog, IReadOnlyCollection<string> columns)
    {
        var codes = columns.ToHashSet(StringComparer.Ordinal);
        codes.UnionWith(catalog.Measures.Where(m => columns.Contains(m.Code)).Select(m => m.Population).OfType<string>());
        codes.UnionWith(PartsAndWholes.Where(p => columns.Contains(p.Part)).Select(p => p.Whole));
        return [.. catalog.Measures.Where(m => codes.Contains(m.Code))];
    }

    /// <summary>What must be read for <see cref="ReadBy"/> to find as much as over the whole sheet: parts that others hold against these columns too.</summary>
    public static IReadOnlyList<Measure> NeededFor(IndicatorCatalog catalog, IReadOnlyCollection<string> columns)
    {
        var parts = catalog.Measures.Where(m => m.Population is { } whole && columns.Contains(whole)).Select(m => m.Code).Concat(PartsAndWholes.Where(p => columns.Contains(p.Whole)).Select(p => p.Part));
        return WithWholes(catalog, [.. columns, .. parts]);
    }

    /// <summary>
    /// What is said to the office that has these columns: of its own cells, and at its own whole what another office's part goes beyond. A part that is
    /// too large is refused when it is written, so it is nearly always the whole that was mistyped since.
    /// </summary>
    public static IEnumerable<Finding> ReadBy(Func<Measure, bool> owns, RegencySheet sheet, IEnumerable<Finding> findings)
    {
        foreach (var finding in findings)
        {
            var part = sheet.Measures[sheet.MeasureAt(finding.Measure)!.Value];
            if (owns(part))
            {
                yield return finding;
            }
            else if (finding.Whole is { } whole && owns(sheet.Measures[sheet.MeasureAt(whole)!.Value]))
            {
                yield return finding with { Measure = whole, Sentence = $"{part.Indicator?.ShortName ?? part.Title}: {finding.Sentence}" };
            }
        }
    }
}
