namespace StuntingAssessment.Web.Features.Papers.Printed;

/// <param name="Values">By component code; absent or null is missing, never zero.</param>
/// <param name="Missing">Names of counted components without a value.</param>
public sealed record ReportRow(
    int? Rank, string Regency, IReadOnlyDictionary<string, decimal?> Values, decimal? Total, string? Predicate, bool Tied, IReadOnlyList<string> Missing)
{
    public decimal? Value(ReportComponent component) => Values.GetValueOrDefault(component.Code);
}
