using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Web.Features.Ansit.Storage;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>
/// All that wwwroot/js/grid.js shows beside what stands in its page already, column by column: equal things stand beside each other and compress to
/// little. Places are the page's rows, in their order.
/// </summary>
/// <param name="Places">Which rows those are: <see cref="GridModel.Places"/>.</param>
/// <param name="Open">Whether this person may write now, at least one column.</param>
/// <param name="Cells">By measure, then by place.</param>
/// <param name="Findings">Places by their row; null is the column as a whole.</param>
public sealed record GridAnswer(
    int Year,
    string Places,
    bool Open,
    IReadOnlyList<GridMeasure> Measures,
    IReadOnlyList<GridContent[]> Cells,
    IReadOnlyList<int[]> Versions,
    IReadOnlyList<GridComment> Comments,
    IReadOnlyList<GridFinding<int?>> Findings)
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
