namespace StuntingAssessment.Domain.Cycles;

public sealed record RulesConfirmed : DomainEvent;
