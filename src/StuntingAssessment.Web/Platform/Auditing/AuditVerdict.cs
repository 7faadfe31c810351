namespace StuntingAssessment.Web.Platform.Auditing;

/// <param name="Entries">Rows read.</param>
/// <param name="Fault">The first break, as a sentence; null when the chain is whole up to its head.</param>
public sealed record AuditVerdict(long Entries, string? Fault);
