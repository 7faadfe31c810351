namespace StuntingAssessment.Domain.Convergence;

public sealed record EvidenceLinked(Guid EvidenceId, string Requirement, string Title, string Url, bool Late) : DomainEvent;
