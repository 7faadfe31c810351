namespace StuntingAssessment.Domain.Panel;

/// <summary>The plenary's agreed value for one regency and one panel component; it replaces the combination of sheets.</summary>
/// <param name="RegencyCode">Whose.</param>
/// <param name="Component">A panel component's code.</param>
/// <param name="Value">0 to 100.</param>
/// <param name="Reason">Becomes part of the public bundle.</param>
/// <param name="By">The chair.</param>
/// <param name="At">UTC.</param>
public sealed record Moderation(string RegencyCode, string Component, decimal Value, string Reason, Guid By, DateTime At);
