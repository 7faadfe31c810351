namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>A sheet to be written, row by row as they come: nothing of it is held.</summary>
public sealed record SheetPlan(string Name, IReadOnlyList<SheetColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows);
