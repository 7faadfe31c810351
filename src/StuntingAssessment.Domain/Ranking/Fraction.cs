using System.Numerics;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>An exact quotient in lowest terms, the denominator positive. Repeated <see cref="decimal"/> division makes 49.37 of 49.375.</summary>
internal readonly struct Fraction : IComparable<Fraction>, IEquatable<Fraction>
{
    public static readonly Fraction Zero = new(BigInteger.Zero, BigInteger.One);

    public static readonly Fraction Hundred = new(100, BigInteger.One);

    private Fraction(BigInteger numerator, BigInteger denominator) => (Numerator, Denominator) = (numerator, denominator);

    public BigInteger Numerator { get; }

    public BigInteger Denominator { get; }

    public bool IsZero => Numerator.IsZero;

    public static implicit operator Fraction(int value) => new(value, BigInteger.One);

    public static implicit operator Fraction(decimal value) => Of(Mantissa(value), BigInteger.Pow(10, value.Scale));

    public static Fraction operator +(Fraction left, Fraction right) => Sum([left, right]);

    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        Of(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        right.IsZero
            ? throw new DivideByZeroException()
            : Of(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

    /// <summary>In lowest terms; the denominator is not zero.</summary>
    public static Fraction Of(BigInteger numerator, BigInteger denominator)
    {
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        var sign = denominator.Sign;
        return new Fraction(sign * numerator / shared, sign * denominator / shared);
    }

    /// <summary>The digits without the point: 8025 of 80.25.</summary>
    public static BigInteger Mantissa(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        BigInteger digits = (bits[1], bits[2]) is (0, 0)
            ? (uint)bits[0]
            : ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return value < 0 ? -digits : digits;
    }

    public static Fraction Sum(IEnumerable<Fraction> terms)
    {
        var (numerator, denominator) = (BigInteger.Zero, BigInteger.One);
        foreach (var term in terms)
        {
            if (term.Denominator == denominator)
            {
                numerator += term.Numerator;
                continue;
            }

            var shared = BigInteger.GreatestCommonDivisor(denominator, term.Denominator);
            numerator = (numerator * (term.Denominator / shared)) + (term.Numerator * (denominator / shared));
            denominator *= term.Denominator / shared;
        }

        return Of(numerator, denominator);
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString() => $"{Numerator}/{Denominator}";
}
