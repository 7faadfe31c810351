using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record AwardAdded(AwardCategory Award) : DomainEvent;
