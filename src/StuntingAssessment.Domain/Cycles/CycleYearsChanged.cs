namespace StuntingAssessment.Domain.Cycles;

public sealed record CycleYearsChanged(CycleYears Before, CycleYears After) : DomainEvent;
