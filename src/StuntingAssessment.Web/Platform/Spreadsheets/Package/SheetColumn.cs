namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>A column of a sheet that is written.</summary>
/// <param name="Head">In the first row.</param>
/// <param name="Width">In characters.</param>
/// <param name="Kind">Text, Number or Date: how cells are shown that somebody fills in.</param>
/// <param name="Choices">Where the values stand among which a cell may choose, such as <c>Pilihan!$A$2:$A$9</c>.</param>
public sealed record SheetColumn(string Head, double Width, CellKind Kind = CellKind.Text, string? Choices = null);
