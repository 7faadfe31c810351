namespace StuntingAssessment.Domain.Convergence;

public sealed record GradeCleared(string Criterion, string Before) : DomainEvent;
