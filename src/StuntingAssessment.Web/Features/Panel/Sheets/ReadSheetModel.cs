using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Panel.Sheets;

/// <param name="Why">Why it cannot be changed; null when it is submitted.</param>
/// <param name="MayBeUnlocked">A mistake can still be put right.</param>
public sealed record ReadSheetModel(int Year, string RegencyCode, string RegencyName, string? Why, DateTime? SubmittedAt, bool MayBeUnlocked, bool ShowsEvidence, SheetReading Sheet);
