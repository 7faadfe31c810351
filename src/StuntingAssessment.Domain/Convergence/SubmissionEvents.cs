namespace StuntingAssessment.Domain.Convergence;

public sealed record EvidenceFileAdded(Guid EvidenceId, Guid FileId, string Requirement, string Title, string FileName, string Sha256, long Size, bool Late, bool BroughtOnTheDay, bool HoldsPersonalData) : DomainEvent;

public sealed record EvidenceFileReplaced(Guid EvidenceId, Guid FileId, string Requirement, string Title, int Number, string FileName, string Sha256, long Size, bool Late, bool HoldsPersonalData) : DomainEvent;

public sealed record EvidenceLinked(Guid EvidenceId, string Requirement, string Title, string Url, bool Late) : DomainEvent;

public sealed record EvidenceCited(Guid EvidenceId, string Requirement, string Title, string Url, DateOnly SeenOn, string CheckedBy, bool Late) : DomainEvent;

public sealed record EvidenceRemoved(Guid EvidenceId, string Requirement, string Title) : DomainEvent;

public sealed record ActionSubmitted(int Action, bool Late, bool Again, IReadOnlyList<string> MissingConfirmed) : DomainEvent;

public sealed record ActionReturned(int Action, string Reason) : DomainEvent;

public sealed record ActionVerified(int Action) : DomainEvent;

public sealed record VerdictGiven(string Requirement, VerdictStatus Status, string? Reason, VerdictStatus? Before) : DomainEvent;

public sealed record CriterionGraded(string Criterion, string Letter, string? Before, string? Note) : DomainEvent;

public sealed record GradeCleared(string Criterion, string Before) : DomainEvent;
