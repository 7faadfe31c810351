namespace StuntingAssessment.Domain.People;

public sealed record PasswordResetAsked : DomainEvent;
