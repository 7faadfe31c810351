namespace StuntingAssessment.Web.Platform.Auditing;

public sealed record AuditNote(DomainEvent Happened, string SubjectType, Guid? SubjectId, Guid? CycleId, string? RegencyCode);
