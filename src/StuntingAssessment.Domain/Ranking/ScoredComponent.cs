using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Ranking;

/// <param name="Weight">Percent of the total; 0 is scored and shown, not counted.</param>
/// <param name="Combine">How the sheets become one value; says nothing about documents.</param>
public sealed record ScoredComponent(
    string Code,
    string Name,
    decimal Weight,
    ComponentSource Source,
    Combination Combine = Combination.Mean)
{
    public bool Counts => Weight > 0;
}
