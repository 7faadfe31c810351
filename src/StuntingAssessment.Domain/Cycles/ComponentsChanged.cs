using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record ComponentsChanged(IReadOnlyList<ScoreComponent> Before, IReadOnlyList<ScoreComponent> After) : DomainEvent;
