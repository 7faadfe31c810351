namespace StuntingAssessment.Domain.Results;

public sealed record ResultPublished(int Number, string Sha256, string DecreeNumber) : DomainEvent;
