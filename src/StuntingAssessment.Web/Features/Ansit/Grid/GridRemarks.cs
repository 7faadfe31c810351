using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Web.Features.Ansit.Grid;

/// <summary>What is said about cells, by people and by the rules.</summary>
public sealed record GridRemarks(IReadOnlyList<object[]> Comments, IReadOnlyList<object?[]> Findings)
{
    /// <param name="finding">Of a rule.</param>
    /// <param name="place">As whoever asked names places.</param>
    /// <param name="accepted">Why it was accepted.</param>
    public static object?[] Of(Finding finding, object? place, string? accepted = null) =>
        [place, finding.Measure, finding.Check.Severity is CheckSeverity.Error ? "error" : "warning", finding.Sentence, accepted];
}
