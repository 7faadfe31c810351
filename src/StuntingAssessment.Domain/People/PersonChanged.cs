namespace StuntingAssessment.Domain.People;

public sealed record PersonChanged(string Name, string Email) : DomainEvent;
