using StuntingAssessment.Domain.Cycles;

namespace StuntingAssessment.Domain.Results;

/// <summary>What one assessed regency still lacks.</summary>
/// <param name="Criteria">Codes of the document criteria without a grade, in the cycle's order.</param>
/// <param name="Sheets">The panellists who neither submitted a sheet nor recused themselves.</param>
public sealed record MissingScores(string RegencyCode, IReadOnlyList<string> Criteria, IReadOnlyList<Guid> Sheets)
{
    public bool IsNothing => Criteria.Count == 0 && Sheets.Count == 0;

    /// <param name="cycle">Its participants and criteria.</param>
    /// <param name="scores">As they stand.</param>
    /// <param name="panel">Who is of the panel today.</param>
    /// <returns>One for each assessed regency, in the cycle's order.</returns>
    public static IReadOnlyList<MissingScores> Of(AssessmentCycle cycle, CycleScores scores, IReadOnlyCollection<Guid> panel)
    {
        var graded = scores.Actions.SelectMany(a => a.LettersByCriterion.Keys.Select(c => (a.RegencyCode, c))).ToHashSet();
        var heard = scores.Sheets.Select(s => (s.RegencyCode, s.PanelistId)).Concat(scores.Recusals.Select(r => (r.RegencyCode, r.PanelistId))).ToHashSet();
        return
        [
            .. cycle.Participants.Where(p => p.IsAssessed).Select(p => new MissingScores(
                p.Code,
                [.. (p.IsForOneAward ? [] : cycle.Rules.DocumentCriteria).Select(c => c.Code).Where(c => !graded.Contains((p.Code, c)))],
                [.. panel.Where(m => !heard.Contains((p.Code, m)))])),
        ];
    }
}
