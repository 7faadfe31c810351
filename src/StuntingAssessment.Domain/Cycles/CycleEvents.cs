using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

/// <param name="ClonedFrom">The assessment year of the cycle it was cloned from.</param>
public sealed record CycleCreated(int AssessmentYear, int ActivityYear, string Province, int? ClonedFrom = null) : DomainEvent;

public sealed record CycleYearsChanged(CycleYears Before, CycleYears After) : DomainEvent;

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

public sealed record ActionAdded(ConvergenceAction Action) : DomainEvent;

/// <summary>All but its requirements and its number, which change by events of their own.</summary>
public sealed record ActionChanged(ConvergenceAction Before, ConvergenceAction After) : DomainEvent;

public sealed record ActionRemoved(ConvergenceAction Action) : DomainEvent;

/// <param name="Numbers">The new number by the earlier one, for those that changed.</param>
public sealed record ActionsRenumbered(IReadOnlyDictionary<int, int> Numbers) : DomainEvent;

public sealed record RequirementAdded(int Action, EvidenceRequirement Requirement) : DomainEvent;

public sealed record RequirementChanged(int Action, EvidenceRequirement Before, EvidenceRequirement After) : DomainEvent;

public sealed record RequirementRemoved(int Action, EvidenceRequirement Requirement) : DomainEvent;

public sealed record RequirementsOrdered(int Action, IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

public sealed record CriteriaOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

public sealed record ComponentsChanged(IReadOnlyList<ScoreComponent> Before, IReadOnlyList<ScoreComponent> After) : DomainEvent;

public sealed record ScaleChanged(string GuideBefore, int DecimalsBefore, string Guide, int Decimals) : DomainEvent;

public sealed record AwardAdded(AwardCategory Award) : DomainEvent;

public sealed record AwardChanged(AwardCategory Before, AwardCategory After) : DomainEvent;

public sealed record AwardRemoved(AwardCategory Award) : DomainEvent;

public sealed record AwardsOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

public sealed record ParticipantAdded(CycleParticipant Participant) : DomainEvent;

public sealed record ParticipantChanged(CycleParticipant Before, CycleParticipant After) : DomainEvent;

public sealed record ParticipantRemoved(CycleParticipant Participant) : DomainEvent;

public sealed record ParticipantsOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;

public sealed record AgendaChanged(IReadOnlyList<AgendaDay> Before, IReadOnlyList<AgendaDay> After) : DomainEvent;

public sealed record ProgrammeFactsChanged(ProgrammeFacts Before, ProgrammeFacts After) : DomainEvent;

public sealed record InviteesChanged(IReadOnlyList<InviteeGroup> Before, IReadOnlyList<InviteeGroup> After) : DomainEvent;

public sealed record PresentationRulesChanged(PresentationRules Before, PresentationRules After) : DomainEvent;

public sealed record CorrectionOpened(int Edition, string Reason) : DomainEvent;

public sealed record CorrectionAbandoned(int Edition, string Reason) : DomainEvent;

/// <summary>Somebody took everything of the cycle out of the portal.</summary>
public sealed record CycleExported(int AssessmentYear) : DomainEvent;

/// <summary>The Master Ansit's catalogue as a cycle starts with it.</summary>
public sealed record CatalogTaken(int Indicators, int Populations) : DomainEvent;
