namespace StuntingAssessment.Domain.Results;

public sealed record ResultFrozen(int Number, string Sha256, string InternalSha256) : DomainEvent;
