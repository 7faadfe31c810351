namespace StuntingAssessment.Domain.Agencies;

public sealed record HeadAppointed(string Agency, string Position, string Name, DateOnly From, DateOnly? To) : DomainEvent;
