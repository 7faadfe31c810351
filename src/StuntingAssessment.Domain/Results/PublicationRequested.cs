namespace StuntingAssessment.Domain.Results;

public sealed record PublicationRequested(int Number) : DomainEvent;
