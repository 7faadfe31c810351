namespace StuntingAssessment.Domain.Ansit;

public sealed record IndicatorChanged(Indicator Before, Indicator After) : DomainEvent;
