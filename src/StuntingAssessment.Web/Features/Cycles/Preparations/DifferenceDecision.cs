using StuntingAssessment.Domain.Cycles.Diff;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

public sealed class DifferenceDecision
{
    public const string Keep = "terima";
    public const string Undo = "kembalikan";

    public DiffKind Kind { get; set; }

    public string? Key { get; set; }

    /// <summary>Of the row as it was shown.</summary>
    public string? Hash { get; set; }

    /// <summary>Blank leaves the row open.</summary>
    public string? Decision { get; set; }
}
