namespace StuntingAssessment.Domain.Results;

public sealed record ResultUnfrozen(int Number, string Reason) : DomainEvent;
