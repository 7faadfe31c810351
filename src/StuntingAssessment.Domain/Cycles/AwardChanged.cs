using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Cycles;

public sealed record AwardChanged(AwardCategory Before, AwardCategory After) : DomainEvent;
