namespace StuntingAssessment.Domain.Ranking;

/// <summary>
/// Everything a ranking is computed from, and nothing else: the input of <see cref="Standings.Of"/> and the file that is frozen with a result.
/// A live view is the same record with fewer grades and sheets; a draft sheet does not belong in it.
/// </summary>
public sealed record ResultBundle(
    ResultCycle Cycle,
    ScoringRules Rules,
    IReadOnlyList<ScoredAction> Actions,
    IReadOnlyList<ScoredCriterion> Criteria,
    IReadOnlyList<Participant> Participants,
    IReadOnlyList<ChairDecision> ChairDecisions)
{
    public const string Format = "stunting-assessment-result/1";

    /// <summary>Written for the reader of the file; no score depends on it.</summary>
    public IReadOnlyList<NotAssessed> NotAssessed { get; init; } = [];

    public IEnumerable<DocumentCriterion> DocumentCriteria => Criteria.OfType<DocumentCriterion>();

    public IEnumerable<PanelCriterion> PanelCriteria => Criteria.OfType<PanelCriterion>();
}
