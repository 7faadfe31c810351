namespace StuntingAssessment.Domain.Ansit;

public sealed record PopulationsOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
