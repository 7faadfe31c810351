namespace StuntingAssessment.Web.Features.Cycles.Export;

public sealed record ExportedTable(string Name, string About);
