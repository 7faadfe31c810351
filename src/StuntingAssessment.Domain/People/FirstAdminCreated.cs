namespace StuntingAssessment.Domain.People;

public sealed record FirstAdminCreated(string Email) : DomainEvent;
