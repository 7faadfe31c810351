namespace StuntingAssessment.Domain.People;

public sealed record PersonInvited(string Name, string Email) : DomainEvent;
