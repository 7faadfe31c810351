namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <param name="Source">"dokumen" or "panel", in the reader's words.</param>
/// <param name="Combination">How the panel's sheets become one value; null for documents.</param>
public sealed record ReportComponent(string Code, string Name, decimal Weight, string Source, string? Combination);
