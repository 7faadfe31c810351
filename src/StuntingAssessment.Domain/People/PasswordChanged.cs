namespace StuntingAssessment.Domain.People;

public sealed record PasswordChanged : DomainEvent;
