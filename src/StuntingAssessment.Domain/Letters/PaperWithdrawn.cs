namespace StuntingAssessment.Domain.Letters;

public sealed record PaperWithdrawn(PaperKind Kind, string Number, string Reason) : DomainEvent;
