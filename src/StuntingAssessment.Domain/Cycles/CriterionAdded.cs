using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record CriterionAdded(Criterion Criterion) : DomainEvent;
