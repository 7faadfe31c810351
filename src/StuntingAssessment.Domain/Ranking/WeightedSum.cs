using System.Numerics;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>Fixed weights over one denominator, so that a sum over many scores is reduced once and not at every step.</summary>
internal sealed class WeightedSum
{
    private readonly BigInteger denominator;
    private readonly BigInteger[] numerators;

    public WeightedSum(IReadOnlyList<Fraction> weights)
    {
        denominator = weights.Aggregate(BigInteger.One, (common, weight) =>
            common / BigInteger.GreatestCommonDivisor(common, weight.Denominator) * weight.Denominator);
        numerators = [.. weights.Select(weight => weight.Numerator * (denominator / weight.Denominator))];
    }

    /// <param name="values">One for each weight, in their order.</param>
    public Fraction Of(ReadOnlySpan<decimal> values)
    {
        byte decimals = 0;
        foreach (var value in values)
        {
            decimals = Math.Max(decimals, value.Scale);
        }

        var sum = BigInteger.Zero;
        for (var i = 0; i < values.Length; i++)
        {
            var whole = Fraction.Mantissa(values[i]);
            sum += numerators[i] * (values[i].Scale == decimals ? whole : whole * BigInteger.Pow(10, decimals - values[i].Scale));
        }

        return Fraction.Of(sum, denominator * BigInteger.Pow(10, decimals));
    }
}
