using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record RequirementAdded(int Action, EvidenceRequirement Requirement) : DomainEvent;
