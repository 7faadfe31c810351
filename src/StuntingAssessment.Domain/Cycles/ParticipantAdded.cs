namespace StuntingAssessment.Domain.Cycles;

public sealed record ParticipantAdded(CycleParticipant Participant) : DomainEvent;
