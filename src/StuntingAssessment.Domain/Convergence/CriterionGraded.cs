namespace StuntingAssessment.Domain.Convergence;

public sealed record CriterionGraded(string Criterion, string Letter, string? Before, string? Note) : DomainEvent;
