namespace StuntingAssessment.Domain.People;

public sealed record SignInRefused(string Reason) : DomainEvent;
