namespace StuntingAssessment.Web.Platform.Spreadsheets;

/// <summary>What is wrong with a cell, as the one who typed it reads it.</summary>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="Row">From 1.</param>
/// <param name="Column">From 1; 0 when the whole row is meant.</param>
/// <param name="Sentence">What is wrong and what to do.</param>
public sealed record CellProblem(string Sheet, int Row, int Column, string Sentence)
{
    /// <summary>"C7", or "baris 7".</summary>
    public string Place => Column == 0 ? $"baris {Row}" : $"{SheetCell.ColumnName(Column)}{Row}";

    public static CellProblem At(Sheet sheet, SheetCell cell, string sentence) => new(sheet.Name, cell.Row, cell.Column, sentence);
}
