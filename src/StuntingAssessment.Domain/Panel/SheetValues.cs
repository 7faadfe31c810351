using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Panel;

/// <summary>What one sheet is worth in each panel component, 0 to 100, by the arithmetic of the ranking.</summary>
public static class SheetValues
{
    /// <returns>By component code, rounded to the cycle's decimals; null while one of the component's criteria is blank.</returns>
    public static IReadOnlyDictionary<string, decimal?> Of(CycleRules rules, IReadOnlyDictionary<string, decimal> scores) =>
        rules.Components.Where(c => c.Source is ComponentSource.Panel).ToDictionary(
            c => c.Code,
            c => PanelScale.Of(rules, c).ValueOf(scores) is { } exact ? Rounding.HalfAwayFromZero(exact, rules.Decimals) : (decimal?)null);
}
