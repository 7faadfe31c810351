namespace StuntingAssessment.Domain.People;

/// <summary>By an admin's link and the person's own password.</summary>
public sealed record SecondFactorReset : DomainEvent;
