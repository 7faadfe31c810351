namespace StuntingAssessment.Domain.Cycles;

public sealed record AgendaChanged(IReadOnlyList<AgendaDay> Before, IReadOnlyList<AgendaDay> After) : DomainEvent;
