namespace StuntingAssessment.Domain.People;

public sealed record SignedIn : DomainEvent;
