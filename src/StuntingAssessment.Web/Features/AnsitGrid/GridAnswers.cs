using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Data.Ansit;

namespace StuntingAssessment.Web.Features.AnsitGrid;

/// <summary>All that wwwroot/js/grid.js shows, column by column: equal things stand beside each other and compress to little.</summary>
/// <param name="Open">Whether this person may write now, at least one column.</param>
/// <param name="Places">Id, code, name, place in <paramref name="Districts"/> (-1 for the regency), level.</param>
/// <param name="Cells">By measure, then by place.</param>
/// <param name="Comments">Place and measure of cells that somebody remarked on.</param>
/// <param name="Findings">Place (null: the column as a whole), measure, severity, sentence, and the reason when it was accepted.</param>
public sealed record GridAnswer(
    int Year,
    bool Open,
    IReadOnlyList<GridMeasure> Measures,
    IReadOnlyList<string> Districts,
    IReadOnlyList<object?[]> Places,
    IReadOnlyList<GridContent[]> Cells,
    IReadOnlyList<int[]> Versions,
    IReadOnlyList<GridContent[]> Before,
    IReadOnlyList<object[]> Comments,
    IReadOnlyList<object?[]> Findings)
{
    public static GridAnswer Of(OfficeSheet office, Func<Measure, bool> isWritable, GridRemarks remarks)
    {
        var sheet = office.Sheet;
        var districts = sheet.Places.Where(p => p.Level is IndicatorLevel.Village).Select(p => (p.DistrictId, p.DistrictName)).Distinct().ToList();
        var districtAt = districts.Select((d, i) => (d.DistrictId, i)).ToDictionary(d => d.DistrictId, d => d.i);
        T[][] Columns<T>(Func<int, Measure, T> cell) => [.. office.Columns.Select(m => Enumerable.Range(0, sheet.Places.Count).Select(p => cell(p, m)).ToArray())];
        var measures = office.Columns.Select(m => GridMeasure.Of(m, office, isWritable(m))).ToList();
        return new GridAnswer(
            sheet.Year,
            measures.Exists(m => m.Writable),
            measures,
            [.. districts.Select(d => d.DistrictName)],
            [.. sheet.Places.Select(p => new object?[] { p.Id, p.Code, p.Name, p.Level is IndicatorLevel.Village ? districtAt[p.DistrictId] : -1, p.Level })],
            Columns((p, m) => new GridContent(sheet[p, m.Index])),
            Columns(office.VersionAt),
            Columns((p, m) => new GridContent(sheet.Before(p, m.Index))),
            remarks.Comments,
            remarks.Findings);
    }
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
    public static object?[] Of(Finding finding, string? accepted = null) =>
        [finding.Place, finding.Measure, finding.Check.Severity is CheckSeverity.Error ? "error" : "warning", finding.Sentence, accepted];
}
