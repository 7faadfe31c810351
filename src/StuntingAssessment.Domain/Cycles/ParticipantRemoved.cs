namespace StuntingAssessment.Domain.Cycles;

public sealed record ParticipantRemoved(CycleParticipant Participant) : DomainEvent;
