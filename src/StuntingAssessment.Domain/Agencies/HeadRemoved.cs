namespace StuntingAssessment.Domain.Agencies;

public sealed record HeadRemoved(string Agency, string Position, string Name) : DomainEvent;
