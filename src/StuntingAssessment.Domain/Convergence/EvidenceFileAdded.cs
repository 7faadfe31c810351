namespace StuntingAssessment.Domain.Convergence;

public sealed record EvidenceFileAdded(Guid EvidenceId, Guid FileId, string Requirement, string Title, string FileName, string Sha256, long Size, bool Late, bool BroughtOnTheDay, bool HoldsPersonalData) : DomainEvent;
