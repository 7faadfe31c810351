using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Something to be put right in a workbook.</summary>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1; 0 when the whole row is meant.</param>
/// <param name="What">The place and the number, in words.</param>
public sealed record MendingMark(string Sheet, int Row, int Column, string What, string Sentence)
{
    public string Place => $"{SheetCell.ColumnName(Math.Max(1, Column))}{Row}";
}
