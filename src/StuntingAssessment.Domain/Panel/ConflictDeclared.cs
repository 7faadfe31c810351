namespace StuntingAssessment.Domain.Panel;

public sealed record ConflictDeclared(string RegencyCode, bool HasConflict) : DomainEvent;
