namespace StuntingAssessment.Domain.Ansit;

public sealed record IndicatorAdded(Indicator Indicator) : DomainEvent;
