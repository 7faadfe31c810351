namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// Which shares lie outside what chance explains for their denominators: the 99.8% limits of a binomial funnel plot around the pooled share, widened for
/// over-dispersion (Spiegelhalter, Statistics in Medicine 24, 2005: the mean square of the z-scores, a tenth of them at each end drawn in). A small
/// denominator has wide limits; below <see cref="LeastWhole"/> nothing is an outlier.
/// </summary>
internal sealed class Funnel
{
    /// <summary>With fewer shares there is no telling what is usual.</summary>
    public const int LeastPlaces = 10;

    public const int LeastWhole = 10;

    private const double Limit = 3.09;
    private const double Tail = 0.001;

    /// <summary>Up to here the tail is counted out; beyond it the normal limits are as good.</summary>
    private const long LargestCounted = 2000;

    private readonly double share;
    private readonly double dispersion;

    private Funnel(double share, double dispersion)
    {
        this.share = share;
        this.dispersion = dispersion;
    }

    /// <param name="parts">Of each place; not more than its whole.</param>
    /// <param name="wholes">Greater than zero.</param>
    /// <param name="scores">Room for as many numbers.</param>
    /// <returns>Null when there is nothing to compare: too few places, or all of them at none or at all.</returns>
    public static Funnel? Around(ReadOnlySpan<long> parts, ReadOnlySpan<long> wholes, Span<double> scores)
    {
        var (part, whole) = (0L, 0L);
        for (var i = 0; i < parts.Length; i++)
        {
            part += parts[i];
            whole += wholes[i];
        }

        if (parts.Length < LeastPlaces || part == 0 || part == whole)
        {
            return null;
        }

        var share = (double)part / whole;
        for (var i = 0; i < parts.Length; i++)
        {
            scores[i] = (parts[i] - (wholes[i] * share)) / Math.Sqrt(wholes[i] * share * (1 - share));
        }

        return new Funnel(share, Math.Max(1, Math.Sqrt(DrawnInMeanSquare(scores[..parts.Length]))));
    }

    /// <summary>-1 far below, 1 far above, 0 within what chance explains.</summary>
    public int SideOf(long part, long whole)
    {
        var expected = whole * share;
        var distance = Math.Abs(part - expected) - 0.5;
        return whole < LeastWhole || distance <= Limit * dispersion * Math.Sqrt(expected * (1 - share)) ? 0
            : whole <= LargestCounted && TailOf(part, whole) >= Tail ? 0
            : part < expected ? -1 : 1;
    }

    private static double DrawnInMeanSquare(Span<double> scores)
    {
        scores.Sort();
        var (low, high) = (scores[scores.Length / 10], scores[^((scores.Length / 10) + 1)]);
        var sum = 0.0;
        foreach (var score in scores)
        {
            var drawn = Math.Clamp(score, low, high);
            sum += drawn * drawn;
        }

        return sum / scores.Length;
    }

    /// <summary>The binomial probability of so many or fewer (so many or more, above the share), from the number outwards.</summary>
    private double TailOf(long part, long whole)
    {
        var below = part < whole * share;
        var (count, odds) = below ? (part, (1 - share) / share) : (whole - part, share / (1 - share));
        var (hit, miss) = below ? (share, 1 - share) : (1 - share, share);
        var logarithm = (count * Math.Log(hit)) + ((whole - count) * Math.Log(miss));
        for (var i = 1L; i <= count; i++)
        {
            logarithm += Math.Log((double)(whole - count + i) / i);
        }

        var (term, sum) = (Math.Exp(logarithm), 0.0);
        for (; count >= 0 && term > 0; count--)
        {
            sum += term;
            term *= odds * count / (whole - count + 1);
        }

        return sum;
    }
}
