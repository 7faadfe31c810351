using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>A participant's actions, in the cycle's order.</summary>
public sealed record RegencySummary(CycleParticipant Participant, IReadOnlyList<ActionSummary> Actions)
{
    public ActionSummary? Of(int actionNo) => Actions.FirstOrDefault(a => a.Action.No == actionNo);

    /// <param name="cycle">Whose rules tell what is asked.</param>
    /// <param name="participant">Whose actions.</param>
    /// <param name="seesGrades">Whether the asker may know how many criteria are graded.</param>
    /// <param name="only">The actions within the asker's scope; null for all.</param>
    /// <param name="started">What the asker may see.</param>
    public static RegencySummary Of(AssessmentCycle cycle, CycleParticipant participant, bool seesGrades, IReadOnlyList<int>? only, IEnumerable<StartedSubmission> started)
    {
        var byAction = started.Where(s => s.RegencyCode == participant.Code).ToDictionary(s => s.ActionNo);
        return new RegencySummary(
            participant,
            [.. cycle.Rules.Actions.Where(a => only?.Contains(a.No) is not false).OrderBy(a => a.No == 0).ThenBy(a => a.No).Select(a => Of(cycle, a, byAction.GetValueOrDefault(a.No), seesGrades))]);
    }

    private static ActionSummary Of(AssessmentCycle cycle, ConvergenceAction action, StartedSubmission? started, bool seesGrades)
    {
        var proven = started?.Evidence.Select(e => e.Requirement).ToHashSet() ?? [];
        var mandatory = action.Requirements.Where(r => r.CountsAsMissing).ToList();
        return new ActionSummary(
            action,
            started?.State ?? SubmissionState.Draft,
            mandatory.Count(r => proven.Contains(r.Code)),
            [.. mandatory.Where(r => !proven.Contains(r.Code))],
            started is not null && (started.IsLate || started.Evidence.Any(e => e.IsLate)),
            started?.Evidence.Count ?? 0,
            seesGrades ? started?.Grades ?? 0 : null,
            cycle.Rules.DocumentCriteria.Count(c => c.Action == action.No));
    }
}
