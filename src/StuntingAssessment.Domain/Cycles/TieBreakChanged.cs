namespace StuntingAssessment.Domain.Cycles;

public sealed record TieBreakChanged(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
