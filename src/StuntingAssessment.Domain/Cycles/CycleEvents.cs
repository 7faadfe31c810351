namespace StuntingAssessment.Domain.Cycles;

public sealed record CycleCreated(int AssessmentYear, int ActivityYear, string Province) : DomainEvent;

public sealed record WeightsChanged(IReadOnlyDictionary<string, decimal> Before, IReadOnlyDictionary<string, decimal> After) : DomainEvent;

public sealed record CriterionChanged(Criterion Before, Criterion After) : DomainEvent;

public sealed record CriterionAdded(Criterion Criterion) : DomainEvent;

public sealed record CriterionRemoved(Criterion Criterion) : DomainEvent;

public sealed record TieBreakChanged(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

public sealed record PredicatesChanged(IReadOnlyList<Predicate> Before, IReadOnlyList<Predicate> After) : DomainEvent;

public sealed record WindowsChanged(IReadOnlyList<PhaseWindow> Before, IReadOnlyList<PhaseWindow> After) : DomainEvent;

public sealed record RulesConfirmed : DomainEvent;

public sealed record PhaseMoved(Phase From, Phase To, string? Reason) : DomainEvent;

public sealed record RegencyNotAssessed(string RegencyCode, string Reason) : DomainEvent;

public sealed record RegencyAssessedAgain(string RegencyCode) : DomainEvent;
