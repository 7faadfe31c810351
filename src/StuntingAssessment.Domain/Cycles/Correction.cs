namespace StuntingAssessment.Domain.Cycles;

/// <summary>A new version of a published result is being prepared. Nothing public changes until it is published too.</summary>
/// <param name="Reason">Becomes public with the new version.</param>
/// <param name="At">UTC.</param>
public sealed record Correction(string Reason, Guid By, DateTime At);
