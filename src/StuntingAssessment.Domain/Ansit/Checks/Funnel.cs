namespace StuntingAssessment.Domain.Ansit.Checks;

/// <summary>
/// Which shares lie outside what chance explains for their denominators: the 99.8% limits of a binomial funnel plot around the pooled share (Spiegelhalter,
/// Statistics in Medicine 24, 2005), to which is added how much villages differ anyhow (the same, Quality and Safety in Health Care 14, 2005: additive
/// over-dispersion from z-scores of which a tenth at each end is drawn in). A small denominator has wide limits, a large one never narrower ones than villages
/// differ; below <see cref="LeastWhole"/> nothing is an outlier.
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

    /// <summary>Mean square of normal scores of which a tenth at each end is drawn in: what is measured is divided by it.</summary>
    private const double DrawnIn = 0.6786;

    private readonly double share;
    private readonly double between;

    /// <param name="share">Pooled.</param>
    /// <param name="between">Variance of the shares beside chance.</param>
    private Funnel(double share, double between)
    {
        this.share = share;
        this.between = between;
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

        return new Funnel(share, Between(wholes, share * (1 - share), DrawnInMeanSquare(scores[..parts.Length]) / DrawnIn));
    }

    /// <summary>-1 far below, 1 far above, 0 within what chance explains.</summary>
    public int SideOf(long part, long whole)
    {
        var expected = whole * share;
        var distance = Math.Abs(part - expected) - 0.5;
        return whole < LeastWhole || distance <= Limit * Math.Sqrt((expected * (1 - share)) + (whole * whole * between)) ? 0
            : whole <= LargestCounted && TailOf(part, whole) >= Tail ? 0
            : part < expected ? -1 : 1;
    }

    /// <summary>By moments (DerSimonian and Laird), each village with the weight of its denominator.</summary>
    /// <param name="wholes">The denominators.</param>
    /// <param name="variance">Of one person's answer.</param>
    /// <param name="meanSquare">Of the z-scores; 1 where there is nothing but chance.</param>
    private static double Between(ReadOnlySpan<long> wholes, double variance, double meanSquare)
    {
        var (sum, squares) = (0.0, 0.0);
        foreach (var whole in wholes)
        {
            var weight = whole / variance;
            sum += weight;
            squares += weight * weight;
        }

        var free = sum - (squares / sum);
        return free > 0 ? Math.Max(0, ((wholes.Length * meanSquare) - (wholes.Length - 1)) / free) : 0;
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
