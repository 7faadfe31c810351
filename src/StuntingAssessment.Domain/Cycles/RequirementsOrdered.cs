namespace StuntingAssessment.Domain.Cycles;

public sealed record RequirementsOrdered(int Action, IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
