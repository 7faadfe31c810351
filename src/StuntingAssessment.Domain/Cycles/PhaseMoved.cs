namespace StuntingAssessment.Domain.Cycles;

public sealed record PhaseMoved(Phase From, Phase To, string? Reason) : DomainEvent;
