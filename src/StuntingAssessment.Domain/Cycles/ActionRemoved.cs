using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record ActionRemoved(ConvergenceAction Action) : DomainEvent;
