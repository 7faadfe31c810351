using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Results;

/// <summary>Writes a cycle and its scores in the terms of the ranking: the same bundle for the live view and for the frozen result.</summary>
public static class CycleBundle
{
    /// <summary>The chair's office, not the person: the bundle is public.</summary>
    public const string ChairLabel = "Ketua tim penilai";

    /// <param name="cycle">Its rules and who takes part; a regency that is not assessed is listed apart.</param>
    /// <param name="scores">As they stand.</param>
    /// <param name="aliasOf">A panellist's name in the bundle, for a regency.</param>
    public static ResultBundle Of(AssessmentCycle cycle, CycleScores scores, Func<string, Guid, string> aliasOf)
    {
        var rules = cycle.Rules;
        var bundle = new ResultBundle(
            new ResultCycle(cycle.ProvinceCode, cycle.AssessmentYear, cycle.ActivityYear),
            new ScoringRules(
                rules.Decimals,
                [.. rules.Components.Select(c => new ScoredComponent(c.Code, c.Name, c.Weight, c.Source, c.Combine))],
                [.. rules.TieBreak.Select(TieBreakOf)],
                [.. rules.Predicates.Select(p => new PredicateRule(p.Name, p.From))],
                [.. rules.Awards.Where(a => IsGiven(cycle, a)).Select(a => new AwardRule(a.Code, a.Rank, a.Basis, a.Exclusive, a.Name, a.Prizes, a.Money))]),
            [.. rules.CountedActions.Select(a => new ScoredAction(a.No, a.Weight, a.Name))],
            [.. rules.Criteria.Select(CriterionOf)],
            [.. cycle.Participants.Where(p => p.IsAssessed).Select(p => ParticipantOf(cycle, p, scores, aliasOf))],
            [.. scores.TieOrders.SelectMany(t => t.Regencies.Select((code, i) => new ChairDecision(code, i + 1, t.Reason)))])
        {
            NotAssessed = [.. cycle.Participants.Where(p => !p.IsAssessed).Select(p => new NotAssessed(p.Code, p.Name, p.NotAssessedReason!))],
        };

        // An order that fits no tie any more changes nothing, and a bundle that held it would be refused.
        var stale = Standings.Of(bundle).DecisionsWithoutTie;
        return bundle with { ChairDecisions = [.. bundle.ChairDecisions.Where(d => !stale.Contains(d))] };
    }

    /// <summary>An award for districts none of which is assessed is not given this year, and no regency takes it instead.</summary>
    private static bool IsGiven(AssessmentCycle cycle, AwardCategory award) =>
        !cycle.IsForDistricts(award) || cycle.Participants.Any(p => p.AwardCode == award.Code && p.IsAssessed);

    private static TieBreak TieBreakOf(string name) => name switch
    {
        CycleRules.TopLevelShare => TieBreak.TopLevelShare,
        CycleRules.SubmittedAt => TieBreak.SubmittedAt,
        _ => TieBreak.Of(name),
    };

    private static ScoredCriterion CriterionOf(Criterion criterion) =>
        criterion.Action is { } action
            ? new DocumentCriterion(criterion.Code, criterion.Component, criterion.Weight, action, [.. criterion.Levels.Select(l => new ScoredLevel(l.Letter, l.Points, l.Descriptor))], criterion.Text)
            : new PanelCriterion(criterion.Code, criterion.Component, criterion.Weight, criterion.Max!.Value, criterion.Text);

    private static Participant ParticipantOf(AssessmentCycle cycle, CycleParticipant participant, CycleScores scores, Func<string, Guid, string> aliasOf)
    {
        var actions = scores.Actions.Where(a => a.RegencyCode == participant.Code).ToList();
        var sheets = scores.Sheets.Where(s => s.RegencyCode == participant.Code && !scores.Recusals.Any(r => r.RegencyCode == s.RegencyCode && r.PanelistId == s.PanelistId))
            .Select(s => new PanelSheet(aliasOf(participant.Code, s.PanelistId), false, [.. s.Scores.OrderBy(x => x.Key, StringComparer.Ordinal).Select(x => new SheetScore(x.Key, x.Value))]));
        var recusals = scores.Recusals.Where(r => r.RegencyCode == participant.Code).Select(r => PanelSheet.Recusal(aliasOf(participant.Code, r.PanelistId)));
        return new Participant(
            participant.Code,
            participant.Name,
            SubmittedAt(cycle.Rules, actions),
            [.. actions.SelectMany(a => a.LettersByCriterion).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new GivenGrade(g.Key, g.Value))],
            [.. sheets.Concat(recusals).OrderBy(s => s.Panelist.Length).ThenBy(s => s.Panelist, StringComparer.Ordinal)],
            [.. scores.Moderations.Where(m => m.RegencyCode == participant.Code).Select(m => new ModeratedValue(m.Component, m.Value, m.Reason, ChairLabel))])
        {
            Award = participant.AwardCode,
        };
    }

    /// <summary>The moment the last counted action was first submitted; none while one never was.</summary>
    private static DateTime? SubmittedAt(CycleRules rules, List<GradedAction> actions)
    {
        var firsts = rules.CountedActions.Select(c => actions.Find(a => a.ActionNo == c.No)?.FirstSubmittedAt).ToList();
        return firsts.Contains(null) ? null : firsts.Max();
    }
}
