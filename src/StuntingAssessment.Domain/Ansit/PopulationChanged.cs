namespace StuntingAssessment.Domain.Ansit;

public sealed record PopulationChanged(Population Before, Population After) : DomainEvent;
