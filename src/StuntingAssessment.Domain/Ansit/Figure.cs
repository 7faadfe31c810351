namespace StuntingAssessment.Domain.Ansit;

/// <summary>
/// What one place adds to a figure, or what a region has together: sums alone, so that any tree of regions gives the same. A place adds to a figure only
/// where all its numbers are known.
/// </summary>
/// <param name="Part">The numerator; for a count the count; for yes and no 1 for yes.</param>
/// <param name="Whole">The denominator; for a count 0; for yes and no 1.</param>
/// <param name="Places">How many places are behind it.</param>
/// <param name="Marked">How many of them stand in with another denominator (prevalence over all children where the measured are not known).</param>
/// <param name="Filled">In how many places nothing is left to answer: there is a number, "tidak berlaku", or nobody to reach ("tidak ada sasaran").</param>
public readonly record struct Figure(long Part, long Whole, int Places, int Marked, int Filled)
{
    public static Figure None => default;

    public bool IsNone => this == default;

    /// <summary>Null when there is nothing to divide by.</summary>
    public decimal? Share => Whole == 0 ? null : (decimal)Part / Whole;

    public static Figure operator +(Figure a, Figure b) => new(a.Part + b.Part, a.Whole + b.Whole, a.Places + b.Places, a.Marked + b.Marked, a.Filled + b.Filled);

    public static Figure operator -(Figure a, Figure b) => new(a.Part - b.Part, a.Whole - b.Whole, a.Places - b.Places, a.Marked - b.Marked, a.Filled - b.Filled);

    public static Figure Add(Figure left, Figure right) => left + right;

    public static Figure Subtract(Figure left, Figure right) => left - right;
}
