namespace StuntingAssessment.Domain.Cycles;

/// <summary>The Master Ansit's catalogue as a cycle starts with it.</summary>
public sealed record CatalogTaken(int Indicators, int Populations) : DomainEvent;
