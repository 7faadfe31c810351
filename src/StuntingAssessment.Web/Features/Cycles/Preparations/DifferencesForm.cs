using StuntingAssessment.Domain.Cycles.Diff;

namespace StuntingAssessment.Web.Features.Cycles.Preparations;

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
