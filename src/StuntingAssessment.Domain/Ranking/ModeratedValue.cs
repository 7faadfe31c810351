namespace StuntingAssessment.Domain.Ranking;

/// <param name="Value">0 to 100; replaces the combination of the sheets.</param>
public sealed record ModeratedValue(string Component, decimal Value, string Reason, string By);
