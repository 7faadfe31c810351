namespace StuntingAssessment.Web.Platform.Web.Charts;

/// <param name="Label">What the bar is of.</param>
/// <param name="Parts">One value, or one per series; null is not known, and is not drawn as zero.</param>
public sealed record Bar(string Label, IReadOnlyList<decimal?> Parts)
{
    public Bar(string label, decimal? value)
        : this(label, [value])
    {
    }

    /// <summary>Missing when any part of it is.</summary>
    public decimal? Total => Parts.Any(part => part is null) ? null : Parts.Sum();
}
