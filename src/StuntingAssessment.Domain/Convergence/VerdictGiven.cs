namespace StuntingAssessment.Domain.Convergence;

public sealed record VerdictGiven(string Requirement, VerdictStatus Status, string? Reason, VerdictStatus? Before) : DomainEvent;
