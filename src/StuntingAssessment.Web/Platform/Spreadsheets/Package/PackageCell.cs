namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>One cell as it is stored.</summary>
/// <param name="Kind">What the spreadsheet takes it for; a number shown as a date is a date.</param>
/// <param name="Text">A text, or a number with a point.</param>
/// <param name="IsPercent">Shown with a percent sign, so that 85% is stored as 0.85.</param>
public readonly record struct PackageCell(int Row, int Column, CellKind Kind, string Text, bool IsPercent);
