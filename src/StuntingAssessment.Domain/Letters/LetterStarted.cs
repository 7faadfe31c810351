namespace StuntingAssessment.Domain.Letters;

public sealed record LetterStarted(string Subject) : DomainEvent;
