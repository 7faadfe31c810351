namespace StuntingAssessment.Domain.People;

/// <summary>Asked for the password again before an act that weighs more.</summary>
public sealed record IdentityProvedAgain : DomainEvent;
