namespace StuntingAssessment.Domain.Convergence;

public sealed record EvidenceFileReplaced(Guid EvidenceId, Guid FileId, string Requirement, string Title, int Number, string FileName, string Sha256, long Size, bool Late, bool HoldsPersonalData) : DomainEvent;
