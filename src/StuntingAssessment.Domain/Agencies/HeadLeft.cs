namespace StuntingAssessment.Domain.Agencies;

public sealed record HeadLeft(string Agency, string Position, string Name, DateOnly To) : DomainEvent;
