using System.Globalization;
using System.Numerics;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>The one place where a score is rounded: half away from zero, as a calculator does (docs/bundle-format.md, Arithmetic 5).</summary>
public static class Rounding
{
    /// <summary>Decimals of a printed action score or sheet value: enough to recompute the component from the print.</summary>
    public const int PartDecimals = 4;

    /// <summary>With exactly that many decimals and a point, as the result files carry it: 80.00.</summary>
    public static string Print(decimal value, int decimals) => value.ToString($"F{decimals}", CultureInfo.InvariantCulture);

    internal static decimal HalfAwayFromZero(Fraction value, int decimals)
    {
        var scale = BigInteger.Pow(10, decimals);
        var magnitude = ((2 * BigInteger.Abs(value.Numerator) * scale) + value.Denominator) / (2 * value.Denominator);
        return (decimal)(value.Numerator.Sign * magnitude) / (decimal)scale;
    }
}
