namespace StuntingAssessment.Domain.Agencies;

public sealed record AgencyEnded(string Name, int LastYear) : DomainEvent;
