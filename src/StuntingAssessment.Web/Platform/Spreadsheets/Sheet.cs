namespace StuntingAssessment.Web.Platform.Spreadsheets;

/// <param name="Name">Of the sheet; of a CSV the word "CSV".</param>
/// <param name="Rows">Those with something in them, from above.</param>
public sealed record Sheet(string Name, IReadOnlyList<SheetRow> Rows);
