namespace StuntingAssessment.Domain.Results;

public sealed record DecreeEntered(string DecreeNumber, DateOnly DecreeDate) : DomainEvent;
