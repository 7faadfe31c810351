using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record PredicatesChanged(IReadOnlyList<Predicate> Before, IReadOnlyList<Predicate> After) : DomainEvent;
