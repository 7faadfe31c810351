using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record RequirementChanged(int Action, EvidenceRequirement Before, EvidenceRequirement After) : DomainEvent;
