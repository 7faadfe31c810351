namespace StuntingAssessment.Domain.Ansit;

public sealed record PopulationRemoved(Population Population) : DomainEvent;
