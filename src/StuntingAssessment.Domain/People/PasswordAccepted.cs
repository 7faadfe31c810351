namespace StuntingAssessment.Domain.People;

/// <summary>The first of two steps: the password was right, the code is still to come.</summary>
public sealed record PasswordAccepted : DomainEvent;
