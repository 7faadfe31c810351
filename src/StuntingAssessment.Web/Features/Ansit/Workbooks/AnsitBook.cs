using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Web.Features.Ansit.Workbooks;

/// <summary>Everything that is written into a workbook.</summary>
/// <param name="Sheet">The regency whole, with the year before.</param>
/// <param name="Measures">The office's.</param>
/// <param name="VersionOf">By place and measure; 0 when never written.</param>
/// <param name="At">When, in the portal's time zone, in words.</param>
public sealed record AnsitBook(AnsitBookOf Of, RegencySheet Sheet, IReadOnlyList<Measure> Measures, Func<Guid, string, int> VersionOf, string At)
{
    public IReadOnlyList<Measure> VillageMeasures { get; } = [.. Measures.Where(m => m.Level is IndicatorLevel.Village)];

    public IReadOnlyList<Measure> RegencyMeasures { get; } = [.. Measures.Where(m => m.Level is IndicatorLevel.Regency)];
}
