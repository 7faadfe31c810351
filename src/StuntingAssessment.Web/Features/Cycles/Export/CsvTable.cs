namespace StuntingAssessment.Web.Features.Cycles.Export;

/// <summary>One table of the export; its rows are read while they are written.</summary>
public sealed record CsvTable(string Name, string About, IReadOnlyList<string> Head, IAsyncEnumerable<IReadOnlyList<string?>> Rows);
