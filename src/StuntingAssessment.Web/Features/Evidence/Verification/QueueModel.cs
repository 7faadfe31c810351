using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>One regency's work for the technical team.</summary>
/// <param name="Next">Where to go on: a submitted action that waits, else one without a grade.</param>
public sealed record QueueRow(
    string Code,
    string Name,
    string? NotAssessedReason,
    IReadOnlyDictionary<SubmissionState, int> States,
    int Graded,
    int Criteria,
    string? Next);

/// <summary>A submitted action that waits for the technical team.</summary>
public sealed record WaitingAction(string RegencyName, int ActionNo, string ActionName, DateTime SubmittedAt, bool IsLate, int Awaiting, int Ungraded, string Url);

/// <param name="WhyClosed">Why nothing can be checked now; null when it can.</param>
/// <param name="Waiting">The longest waiting first.</param>
public sealed record QueueModel(int Year, string? WhyClosed, IReadOnlyList<QueueRow> Regencies, IReadOnlyList<WaitingAction> Waiting)
{
    public int Criteria => Regencies.Where(r => r.NotAssessedReason is null).Sum(r => r.Criteria);

    public int Graded => Regencies.Where(r => r.NotAssessedReason is null).Sum(r => r.Graded);

    public int Count(SubmissionState state) => Regencies.Sum(r => r.States[state]);

    internal static QueueModel Of(AssessmentCycle cycle, IEnumerable<string> regencies, IReadOnlyList<CheckedAction> stored)
    {
        var found = stored.ToDictionary(a => (a.RegencyCode, a.ActionNo));
        var heads = regencies.ToDictionary(
            code => code,
            code => cycle.Rules.Actions.Select(a => ActionHead.Of(cycle, found.GetValueOrDefault((code, a.No)) ?? CheckedAction.NotStarted(code, a.No))).ToList());
        return new QueueModel(
            cycle.AssessmentYear,
            Submission.WhyNotChecked(cycle),
            [.. heads.Select(h => RowOf(cycle, cycle.Participant(h.Key), h.Value))],
            [
                .. heads.Values.SelectMany(h => h).Where(h => h.Stored.State is SubmissionState.Submitted).OrderBy(h => h.Stored.SubmittedAt).ThenBy(h => h.Regency, StringComparer.Ordinal)
                    .Select(h => new WaitingAction(h.RegencyName, h.ActionNo, h.ActionName, h.Stored.SubmittedAt!.Value, h.Stored.IsLate, h.Awaiting.Count, h.Ungraded.Count, h.VerificationUrl)),
            ]);
    }

    /// <summary>Number 0 gathers what belongs to no action and is not counted.</summary>
    private static QueueRow RowOf(AssessmentCycle cycle, CycleParticipant participant, List<ActionHead> heads)
    {
        var counted = heads.Where(h => cycle.Rules.Action(h.ActionNo).IsCounted).ToList();
        var next = heads.Find(h => h.Stored.State is SubmissionState.Submitted)?.VerificationUrl ?? counted.Find(h => h.Ungraded.Count > 0)?.GradesUrl;
        return new QueueRow(
            participant.Code,
            participant.Name,
            participant.NotAssessedReason,
            Enum.GetValues<SubmissionState>().ToDictionary(s => s, s => counted.Count(h => h.Stored.State == s)),
            counted.Sum(h => h.Criteria - h.Ungraded.Count),
            counted.Sum(h => h.Criteria),
            participant.IsAssessed ? next : null);
    }
}
