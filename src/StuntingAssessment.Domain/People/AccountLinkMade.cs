namespace StuntingAssessment.Domain.People;

public sealed record AccountLinkMade(string Kind, DateTime ExpiresAt) : DomainEvent;
