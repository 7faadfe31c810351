using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record CriterionChanged(Criterion Before, Criterion After) : DomainEvent;
