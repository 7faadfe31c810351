using StuntingAssessment.Web.Platform.Spreadsheets;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Where in the workbook a cell stands.</summary>
/// <param name="Sheet">In <see cref="AnsitReading.Sheets"/>.</param>
public readonly record struct CellSpot(byte Sheet, int Row, int Column)
{
    public string Place => $"{SheetCell.ColumnName(Column)}{Row}";
}
