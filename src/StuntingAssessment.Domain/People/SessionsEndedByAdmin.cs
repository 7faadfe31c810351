namespace StuntingAssessment.Domain.People;

/// <summary>All sessions of a person, by an admin.</summary>
public sealed record SessionsEndedByAdmin(Guid PersonId) : DomainEvent;
