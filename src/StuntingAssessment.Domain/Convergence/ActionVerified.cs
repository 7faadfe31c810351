namespace StuntingAssessment.Domain.Convergence;

public sealed record ActionVerified(int Action) : DomainEvent;
