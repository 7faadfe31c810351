using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Results;

/// <param name="Score">0 to 100 with <see cref="Rounding.PartDecimals"/> decimals; none while one of its grades is missing.</param>
/// <param name="Missing">Codes of the criteria without a grade.</param>
public sealed record DocumentAction(int No, string Name, decimal Weight, decimal? Score, int Criteria, IReadOnlyList<string> Missing)
{
    public int Graded => Criteria - Missing.Count;
}
