using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Ranking;

namespace StuntingAssessment.Domain.Results;

/// <summary>The documents of one regency as they stand, from the same bundle as the ranking: complete or not, without the panel.</summary>
public static class DocumentStanding
{
    /// <param name="cycle">Its rules decide what is graded and what it weighs.</param>
    /// <param name="regencyCode">A participant.</param>
    /// <param name="letters">The regency's grades by criterion.</param>
    /// <returns>One per documents component; none for a regency that is not assessed, nor for a district.</returns>
    public static IReadOnlyList<DocumentComponent> Of(AssessmentCycle cycle, string regencyCode, IReadOnlyDictionary<string, string> letters)
    {
        // Which action a letter was stored with says nothing to the score: the criterion names its action.
        var graded = new GradedAction(regencyCode, 0, null, letters);
        var bundle = CycleBundle.Of(cycle, new CycleScores([graded], [], [], [], []), (_, _) => "");
        if (Standings.Of(bundle).Find(regencyCode) is not { Participant.Award: null } standing)
        {
            return [];
        }

        // The standing lists the action scores component by component, each by number.
        var scores = new Queue<ActionScore>(standing.Actions);
        return
        [
            .. cycle.Rules.Components.Where(c => c.Source is ComponentSource.Documents).Select(c => new DocumentComponent(
                c.Code, c.Name, c.Weight, standing.ValueOf(c.Code), ActionsOf(cycle.Rules, c.Code, letters, scores))),
        ];
    }

    private static List<DocumentAction> ActionsOf(CycleRules rules, string component, IReadOnlyDictionary<string, string> letters, Queue<ActionScore> scores)
    {
        var criteria = rules.DocumentCriteria.Where(c => c.Component == component).ToLookup(c => c.Action!.Value, c => c.Code);
        return
        [
            .. rules.CountedActions.Where(a => criteria.Contains(a.No)).OrderBy(a => a.No).Select(a => new DocumentAction(
                a.No, a.Name, a.Weight, scores.Dequeue().Printed, criteria[a.No].Count(), [.. criteria[a.No].Where(code => !letters.ContainsKey(code))])),
        ];
    }
}
