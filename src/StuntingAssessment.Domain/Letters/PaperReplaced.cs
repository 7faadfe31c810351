namespace StuntingAssessment.Domain.Letters;

public sealed record PaperReplaced(PaperKind Kind, string Number, string NewNumber) : DomainEvent;
