namespace StuntingAssessment.Domain.Ansit;

public sealed record CellCommented(int Year, string Place, string Measure) : DomainEvent;
