using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>
/// All that wwwroot/js/grid.js shows beside what stands in its page already, column by column: equal things stand beside each other and compress to
/// little. Places are the page's rows, in their order.
/// </summary>
/// <param name="Places">Which rows those are: <see cref="GridModel.Places"/>.</param>
/// <param name="Open">Whether this person may write now, at least one column.</param>
/// <param name="Cells">By measure, then by place.</param>
/// <param name="Comments">Place (by its row) and measure of cells that somebody remarked on.</param>
/// <param name="Findings">Place (by its row; null: the column as a whole), measure, severity, sentence, and the reason when it was accepted.</param>
public sealed record GridAnswer(
    int Year,
    string Places,
    bool Open,
    IReadOnlyList<GridMeasure> Measures,
    IReadOnlyList<GridContent[]> Cells,
    IReadOnlyList<int[]> Versions,
    IReadOnlyList<object[]> Comments,
    IReadOnlyList<object?[]> Findings)
{
    public static GridAnswer Of(OfficeSheet office, Func<Measure, bool> isWritable, GridRemarks remarks)
    {
        var measures = office.Columns.Select(m => GridMeasure.Of(m, office, isWritable(m))).ToList();
        return new GridAnswer(
            office.Sheet.Year,
            GridModel.PlacesOf(office),
            measures.Exists(m => m.Writable),
            measures,
            Columns(office, (p, m) => new GridContent(office.Sheet[p, m.Index])),
            Columns(office, office.VersionAt),
            remarks.Comments,
            remarks.Findings);
    }

    /// <summary>What the cells said in the year before: as much again, and asked for when somebody begins to work.</summary>
    public static IReadOnlyList<GridContent[]> Before(OfficeSheet office) => Columns(office, (p, m) => new GridContent(office.Sheet.Before(p, m.Index)));

    private static T[][] Columns<T>(OfficeSheet office, Func<int, Measure, T> cell) => [.. office.Columns.Select(m => Enumerable.Range(0, office.Sheet.Places.Count).Select(p => cell(p, m)).ToArray())];
}

/// <param name="Head">As the head of a column.</param>
/// <param name="Population">What it is divided by; null when it is no coverage.</param>
/// <param name="Own">Of the office whose grid it is; the others are there to be divided by.</param>
/// <param name="Owner">Who has it, by name.</param>
public sealed record GridMeasure(string Code, string Title, string Head, string Group, string Kind, int Decimals, string? Population, IndicatorLevel Level, bool Own, bool Writable, string Owner)
{
    public static GridMeasure Of(Measure measure, OfficeSheet office, bool isWritable) => new(
        measure.Code,
        measure.Title,
        measure.Indicator is { } indicator && !measure.IsPopulation ? indicator.ShortName : measure.Title,
        measure.Group,
        NameOf(measure.Kind),
        measure.Decimals,
        measure.Population,
        measure.Level,
        office.IsOwn(measure),
        isWritable,
        office.Owners[measure.Code] is { IsGap: false } owner ? string.Join(", ", owner.Offices.Select(o => o.Name)) : "perangkat daerah yang belum ditetapkan");

    private static string NameOf(IndicatorKind kind) => kind switch
    {
        IndicatorKind.YesNo => "yesno",
        IndicatorKind.Rate => "rate",
        IndicatorKind.Frequency => "frequency",
        IndicatorKind.Coverage or IndicatorKind.Count => "count",
    };
}

/// <summary>What is said about cells, by people and by the rules.</summary>
public sealed record GridRemarks(IReadOnlyList<object[]> Comments, IReadOnlyList<object?[]> Findings)
{
    /// <param name="finding">Of a rule.</param>
    /// <param name="place">As whoever asked names places.</param>
    /// <param name="accepted">Why it was accepted.</param>
    public static object?[] Of(Finding finding, object? place, string? accepted = null) =>
        [place, finding.Measure, finding.Check.Severity is CheckSeverity.Error ? "error" : "warning", finding.Sentence, accepted];
}
