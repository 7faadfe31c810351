namespace StuntingAssessment.Domain.Cycles;

/// <summary>Somebody took everything of the cycle out of the portal.</summary>
public sealed record CycleExported(int AssessmentYear) : DomainEvent;
