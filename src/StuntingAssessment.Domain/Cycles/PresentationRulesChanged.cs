namespace StuntingAssessment.Domain.Cycles;

public sealed record PresentationRulesChanged(PresentationRules Before, PresentationRules After) : DomainEvent;
