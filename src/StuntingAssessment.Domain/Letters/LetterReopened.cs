namespace StuntingAssessment.Domain.Letters;

public sealed record LetterReopened(string Number, string Reason) : DomainEvent;
