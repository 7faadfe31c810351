namespace StuntingAssessment.Domain.Ranking;

/// <param name="From">The lowest printed total that earns the name.</param>
public sealed record PredicateRule(string Name, decimal From);
