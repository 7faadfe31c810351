namespace StuntingAssessment.Domain.People;

public sealed record SecondFactorReplaced : DomainEvent;
