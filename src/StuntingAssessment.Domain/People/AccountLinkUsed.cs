namespace StuntingAssessment.Domain.People;

public sealed record AccountLinkUsed(string Kind) : DomainEvent;
