namespace StuntingAssessment.Domain.Cycles;

/// <param name="ClonedFrom">The assessment year of the cycle it was cloned from.</param>
public sealed record CycleCreated(int AssessmentYear, int ActivityYear, string Province, int? ClonedFrom = null) : DomainEvent;

public sealed record CycleYearsChanged(CycleYears Before, CycleYears After) : DomainEvent;

public sealed record GuideChanged(string Before, string After, int DecimalsBefore, int DecimalsAfter) : DomainEvent;

/// <param name="Kept">The differences to the earlier cycle that were confirmed, by name.</param>
/// <param name="Undone">Those for which the earlier cycle's version was taken back.</param>
public sealed record DifferencesReviewed(DiffKind Kind, IReadOnlyList<string> Kept, IReadOnlyList<string> Undone) : DomainEvent;

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
