namespace StuntingAssessment.Web.Platform.Spreadsheets;

/// <summary>One row with something in it.</summary>
/// <param name="Number">From 1, as the spreadsheet counts: blank rows have a number too.</param>
/// <param name="Cells">From the first column to the last that was asked for.</param>
public sealed record SheetRow(int Number, IReadOnlyList<SheetCell> Cells)
{
    public SheetCell Cell(int column) => column <= Cells.Count ? Cells[column - 1] : new SheetCell(Number, column, CellKind.Blank, "");
}
