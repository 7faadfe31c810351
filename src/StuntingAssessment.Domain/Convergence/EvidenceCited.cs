namespace StuntingAssessment.Domain.Convergence;

public sealed record EvidenceCited(Guid EvidenceId, string Requirement, string Title, string Url, DateOnly SeenOn, string CheckedBy, bool Late) : DomainEvent;
