using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record ActionAdded(ConvergenceAction Action) : DomainEvent;
