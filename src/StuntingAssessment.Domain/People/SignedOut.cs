namespace StuntingAssessment.Domain.People;

public sealed record SignedOut : DomainEvent;
