namespace StuntingAssessment.Domain.People;

public sealed record ViewingEnded(Guid PersonId, bool TimeWasUp) : DomainEvent;
