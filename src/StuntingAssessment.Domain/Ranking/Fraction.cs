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

    public static implicit operator Fraction(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var mantissa = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return Reduced(value < 0 ? -mantissa : mantissa, BigInteger.Pow(10, value.Scale));
    }

    public static Fraction operator +(Fraction left, Fraction right) => Sum([left, right]);

    public static Fraction operator -(Fraction left, Fraction right) => left + new Fraction(-right.Numerator, right.Denominator);

    public static Fraction operator *(Fraction left, Fraction right) =>
        Reduced(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

    public static Fraction operator /(Fraction left, Fraction right) =>
        right.IsZero
            ? throw new DivideByZeroException()
            : Reduced(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

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

        return Reduced(numerator, denominator);
    }

    public int CompareTo(Fraction other) => (Numerator * other.Denominator).CompareTo(other.Numerator * Denominator);

    public bool Equals(Fraction other) => Numerator == other.Numerator && Denominator == other.Denominator;

    public override bool Equals(object? obj) => obj is Fraction other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(Numerator, Denominator);

    public override string ToString() => $"{Numerator}/{Denominator}";

    private static Fraction Reduced(BigInteger numerator, BigInteger denominator)
    {
        var shared = BigInteger.GreatestCommonDivisor(numerator, denominator);
        var sign = denominator.Sign;
        return new Fraction(sign * numerator / shared, sign * denominator / shared);
    }
}
