namespace StuntingAssessment.Domain;

/// <summary>Who does something, and when (UTC). Both come from outside: the domain knows no user and no clock.</summary>
public readonly record struct Stamp(Guid By, DateTime At);
