namespace StuntingAssessment.Domain.Letters;

public sealed record LetterFinalised(string Number) : DomainEvent;
