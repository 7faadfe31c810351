namespace StuntingAssessment.Domain.Ansit;

public sealed record IndicatorRemoved(Indicator Indicator) : DomainEvent;
