namespace StuntingAssessment.Web.Features.Panel.Conflicts;

/// <param name="Closed">Why nothing can be declared or changed now; null when it can.</param>
/// <param name="HasDraft">A draft sheet would stay on record and count nowhere.</param>
public sealed record ConflictModel(int Year, string RegencyCode, string RegencyName, ConflictForm Form, string? Closed, bool HasDraft);
