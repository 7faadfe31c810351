namespace StuntingAssessment.Domain.Cycles;

public sealed record ProgrammeFactsChanged(ProgrammeFacts Before, ProgrammeFacts After) : DomainEvent;
