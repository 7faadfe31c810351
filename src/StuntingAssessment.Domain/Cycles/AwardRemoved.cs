using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record AwardRemoved(AwardCategory Award) : DomainEvent;
