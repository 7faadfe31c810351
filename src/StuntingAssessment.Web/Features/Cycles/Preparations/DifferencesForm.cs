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

public sealed class DifferencesForm
{
    public Guid Version { get; set; }

    public List<DifferenceDecision> Rows { get; set; } = [];

    public IReadOnlyList<DiffDecision> ToDecisions() =>
    [
        .. Rows.Where(r => r is { Decision: DifferenceDecision.Keep or DifferenceDecision.Undo, Key: not null, Hash: not null })
            .Select(r => new DiffDecision(r.Kind, r.Key!, r.Hash!, r.Decision is DifferenceDecision.Keep)),
    ];

    public string? DecisionOn(DiffRow row) => Rows.Find(r => r.Kind == row.Kind && r.Key == row.Key && r.Hash == row.Hash)?.Decision;
}
