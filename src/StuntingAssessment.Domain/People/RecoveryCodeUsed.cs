namespace StuntingAssessment.Domain.People;

public sealed record RecoveryCodeUsed(int Left) : DomainEvent;
