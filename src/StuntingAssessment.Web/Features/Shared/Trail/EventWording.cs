namespace StuntingAssessment.Web.Features.Shared.Trail;

/// <summary>An area's sentences for what happened in it; null for what is another area's.</summary>
/// <param name="where">The regency with a space before it, or nothing.</param>
public delegate AuditSentence? EventWording(DomainEvent happened, AuditNames names, string where);
