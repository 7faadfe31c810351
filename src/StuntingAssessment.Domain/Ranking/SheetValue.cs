namespace StuntingAssessment.Domain.Ranking;

/// <summary>What one sheet says about one component: 0 to 100, exact.</summary>
public sealed record SheetValue(string Panelist)
{
    public decimal Printed => Rounding.HalfAwayFromZero(Exact, Rounding.PartDecimals);

    internal Fraction Exact { get; init; }
}
