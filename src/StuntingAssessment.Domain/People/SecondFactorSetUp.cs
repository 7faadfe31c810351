namespace StuntingAssessment.Domain.People;

public sealed record SecondFactorSetUp : DomainEvent;
