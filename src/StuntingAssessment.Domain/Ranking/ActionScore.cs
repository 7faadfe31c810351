namespace StuntingAssessment.Domain.Ranking;

/// <summary>0 to 100, exact; what is printed carries <see cref="Rounding.PartDecimals"/> decimals.</summary>
public sealed record ActionScore(int Action)
{
    public decimal? Printed => Exact is { } exact ? Rounding.HalfAwayFromZero(exact, Rounding.PartDecimals) : null;

    internal Fraction? Exact { get; init; }
}
