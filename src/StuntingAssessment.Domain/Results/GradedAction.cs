namespace StuntingAssessment.Domain.Results;

/// <summary>What was graded on one action of one regency.</summary>
public sealed record GradedAction(string RegencyCode, int ActionNo, DateTime? FirstSubmittedAt, IReadOnlyDictionary<string, string> LettersByCriterion);
