namespace StuntingAssessment.Domain.Cycles;

public sealed record RegencyAssessedAgain(string RegencyCode) : DomainEvent;
