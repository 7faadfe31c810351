namespace StuntingAssessment.Domain.Cycles;

/// <param name="ClonedFrom">The assessment year of the cycle it was cloned from.</param>
public sealed record CycleCreated(int AssessmentYear, int ActivityYear, string Province, int? ClonedFrom = null) : DomainEvent;
