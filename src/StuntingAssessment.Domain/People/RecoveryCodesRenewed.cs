namespace StuntingAssessment.Domain.People;

public sealed record RecoveryCodesRenewed(int Count) : DomainEvent;
