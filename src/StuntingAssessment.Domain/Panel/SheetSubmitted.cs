namespace StuntingAssessment.Domain.Panel;

/// <summary>Submitted: the numbers are named by the hash of the sheet's content only, so that the trail never shows a score beside a person.</summary>
public sealed record SheetSubmitted(string RegencyCode, string ContentSha256) : DomainEvent;
