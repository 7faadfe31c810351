using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>What a rule says about a cell, or about a column as a whole.</summary>
/// <param name="Place">As whoever asked names places.</param>
/// <param name="Severity">"error" or "warning".</param>
/// <param name="Accepted">Why it was accepted; null when it was not.</param>
public sealed record GridFinding<TPlace>(TPlace Place, string Measure, string Severity, string Sentence, string? Accepted);

internal static class GridFinding
{
    public static GridFinding<TPlace> Of<TPlace>(Finding finding, TPlace place, string? accepted = null) =>
        new(place, finding.Measure, finding.Check.Severity is CheckSeverity.Error ? "error" : "warning", finding.Sentence, accepted);
}
