namespace StuntingAssessment.Domain.Ranking;

/// <param name="Decimals">0 to 4: decimals of a printed component and of the total.</param>
/// <param name="Components">Their weights add up to 100.</param>
/// <param name="TieBreaks">In the order they are asked.</param>
/// <param name="Predicates">In any order; the highest that is reached counts.</param>
/// <param name="Awards">In the order they are given; an exclusive one looks at those before it.</param>
public sealed record ScoringRules(
    int Decimals,
    IReadOnlyList<ScoredComponent> Components,
    IReadOnlyList<TieBreak> TieBreaks,
    IReadOnlyList<PredicateRule> Predicates,
    IReadOnlyList<AwardRule> Awards);
