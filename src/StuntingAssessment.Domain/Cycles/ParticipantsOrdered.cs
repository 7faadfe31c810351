namespace StuntingAssessment.Domain.Cycles;

public sealed record ParticipantsOrdered(IReadOnlyList<string> Before, IReadOnlyList<string> After) : DomainEvent;
