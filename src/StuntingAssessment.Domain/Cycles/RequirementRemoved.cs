using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record RequirementRemoved(int Action, EvidenceRequirement Requirement) : DomainEvent;
