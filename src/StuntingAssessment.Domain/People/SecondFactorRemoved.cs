namespace StuntingAssessment.Domain.People;

public sealed record SecondFactorRemoved : DomainEvent;
