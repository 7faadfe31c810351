namespace StuntingAssessment.Domain.People;

public sealed record AccountReopened : DomainEvent;
