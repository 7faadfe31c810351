namespace StuntingAssessment.Domain.Agencies;

public sealed record AgencyConfirmed(string Name) : DomainEvent;
