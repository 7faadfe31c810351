namespace StuntingAssessment.Domain.Cycles;

public sealed record AwardsOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
