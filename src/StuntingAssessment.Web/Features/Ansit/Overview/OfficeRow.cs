using StuntingAssessment.Web.Features.Ansit.Findings;

namespace StuntingAssessment.Web.Features.Ansit.Overview;

/// <param name="IsOwn">The person enters its numbers.</param>
/// <param name="First">Where the plain forms begin; null when the regency has no village.</param>
public sealed record OfficeRow(Guid Id, string Name, int Measures, long Filled, long Cells, OpenCount Open, bool IsOwn, Guid? First)
{
    public long Empty => Cells - Filled;

    public bool IsDone => Empty == 0 && Open.All == 0;
}
