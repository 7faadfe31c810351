namespace StuntingAssessment.Domain.People;

public sealed record ViewingStarted(Guid PersonId, DateTime Until) : DomainEvent;
