namespace StuntingAssessment.Domain.Ranking;

/// <param name="Order">1 to n within one whole group of equals.</param>
public sealed record ChairDecision(string Code, int Order, string Reason);
