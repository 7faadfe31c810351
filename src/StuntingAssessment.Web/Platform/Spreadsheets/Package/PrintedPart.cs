namespace StuntingAssessment.Web.Platform.Spreadsheets.Package;

/// <summary>What of a sheet is printed.</summary>
/// <param name="Area">With the sheet's name, as a formula names it; null: all of it.</param>
/// <param name="Titles">Columns and rows that stand on every sheet of paper.</param>
internal sealed record PrintedPart(string? Area, string Titles);
