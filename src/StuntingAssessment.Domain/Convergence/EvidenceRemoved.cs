namespace StuntingAssessment.Domain.Convergence;

public sealed record EvidenceRemoved(Guid EvidenceId, string Requirement, string Title) : DomainEvent;
