namespace StuntingAssessment.Domain.People;

public sealed record SessionsEnded : DomainEvent;
