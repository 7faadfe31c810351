namespace StuntingAssessment.Domain.People;

public sealed record SignInsLocked(int Failures, DateTime Until) : DomainEvent;
