using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Panel.Register;

/// <param name="Sheet">Null while it is a draft.</param>
public sealed record SheetModel(int Year, Guid Id, string Panelist, string Regency, DateTime? SubmittedAt, DateTime? UnlockedAt, string? UnlockReason, SheetReading? Sheet, bool MayUnlock);
