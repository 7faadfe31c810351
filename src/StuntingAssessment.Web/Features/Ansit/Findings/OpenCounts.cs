using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Findings;

/// <summary>What is open in the columns of a regency: errors, and warnings that nobody explained.</summary>
/// <param name="byMeasure">By the measure that is asked to explain itself, and the one that it goes beyond.</param>
public sealed class OpenCounts(IReadOnlyDictionary<(string Measure, string? Whole), OpenCount> byMeasure)
{
    public OpenCount All { get; } = byMeasure.Values.Aggregate(default(OpenCount), OpenCount.Add);

    /// <summary>An error between these columns and others counts too: both have to look.</summary>
    public OpenCount In(IEnumerable<Measure> columns)
    {
        var codes = columns.Select(m => m.Code).ToHashSet(StringComparer.Ordinal);
        return byMeasure.Where(f => codes.Contains(f.Key.Measure) || (f.Key.Whole is { } whole && codes.Contains(whole))).Aggregate(default(OpenCount), (sum, f) => sum + f.Value);
    }
}
