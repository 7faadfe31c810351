namespace StuntingAssessment.Domain.Results;

public sealed record ResultWithdrawn(int Edition, string Reason) : DomainEvent;
