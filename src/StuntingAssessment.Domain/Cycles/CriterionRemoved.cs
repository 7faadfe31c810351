using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record CriterionRemoved(Criterion Criterion) : DomainEvent;
