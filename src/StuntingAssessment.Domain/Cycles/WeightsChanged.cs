namespace StuntingAssessment.Domain.Cycles;

public sealed record WeightsChanged(IReadOnlyDictionary<string, decimal> Before, IReadOnlyDictionary<string, decimal> After) : DomainEvent;
