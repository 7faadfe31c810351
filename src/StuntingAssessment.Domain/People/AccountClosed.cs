namespace StuntingAssessment.Domain.People;

public sealed record AccountClosed(string Reason) : DomainEvent;
