namespace StuntingAssessment.Domain.Convergence;

public sealed record ActionReturned(int Action, string Reason) : DomainEvent;
