namespace StuntingAssessment.Domain.Ansit;

public sealed record PopulationAdded(Population Population) : DomainEvent;
