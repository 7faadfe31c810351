namespace StuntingAssessment.Domain.Cycles;

public sealed record CriteriaOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
