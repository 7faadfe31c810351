namespace StuntingAssessment.Domain.Cycles;

public sealed record ParticipantChanged(CycleParticipant Before, CycleParticipant After) : DomainEvent;
