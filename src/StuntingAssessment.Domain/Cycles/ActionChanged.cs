using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <summary>All but its requirements and its number, which change by events of their own.</summary>
public sealed record ActionChanged(ConvergenceAction Before, ConvergenceAction After) : DomainEvent;
