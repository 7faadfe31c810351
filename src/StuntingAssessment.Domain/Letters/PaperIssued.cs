namespace StuntingAssessment.Domain.Letters;

public sealed record PaperIssued(PaperKind Kind, string Number, string Recipient, string ContentSha256, string PdfSha256) : DomainEvent;
