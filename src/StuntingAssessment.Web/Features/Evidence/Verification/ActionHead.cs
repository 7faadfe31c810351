using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <summary>What both pages of an action say first: where it stands, what can be done with it now, and what is missing.</summary>
/// <param name="WhyClosed">Why nothing can be checked now; null when it can.</param>
/// <param name="CanGrade">Letters alone may be corrected while a new version of the result is prepared.</param>
/// <param name="Awaiting">The requirements that still wait for a verdict.</param>
/// <param name="Ungraded">Codes of this action's criteria without a grade.</param>
/// <param name="Others">The numbers of the cycle's actions, in its order.</param>
public sealed record ActionHead(
    int Year,
    string Regency,
    string RegencyName,
    int ActionNo,
    string ActionName,
    CheckedAction Stored,
    string? WhyClosed,
    bool CanGrade,
    IReadOnlyList<string> Awaiting,
    int Criteria,
    IReadOnlyList<string> Ungraded,
    IReadOnlyList<int> Others)
{
    public bool CanCheck => WhyClosed is null;

    public bool CanReturn => CanCheck && Stored.State is SubmissionState.Submitted or SubmissionState.Verified;

    public bool CanMarkVerified => CanCheck && Stored.State is SubmissionState.Submitted && Awaiting.Count == 0;

    /// <summary>Number 0 gathers what belongs to no action.</summary>
    public string Title => ActionNo == 0 ? ActionName : $"{Label}: {ActionName}";

    public string Label => LabelOf(ActionNo);

    public string VerificationUrl => Links.Verification(Year, Regency, ActionNo);

    public string GradesUrl => Links.Grades(Year, Regency, ActionNo);

    public int? Previous => Neighbour(-1);

    public int? Next => Neighbour(1);

    public static string LabelOf(int actionNo) => actionNo == 0 ? "Bukti lain" : $"Aksi {actionNo}";

    internal static ActionHead Of(AssessmentCycle cycle, CheckedAction stored)
    {
        var action = cycle.Rules.Action(stored.ActionNo);
        var criteria = cycle.Rules.DocumentCriteria.Where(c => c.Action == stored.ActionNo).Select(c => c.Code).ToList();
        return new ActionHead(
            cycle.AssessmentYear,
            stored.RegencyCode,
            cycle.Participant(stored.RegencyCode).Name,
            action.No,
            action.Name,
            stored,
            cycle.IsCorrecting ? "Hasil sudah diumumkan, dan versi barunya sedang disusun: di sini hanya tingkat kriteria yang dapat dibetulkan." : Submission.WhyNotChecked(cycle),
            Submission.WhyNotGraded(cycle) is null,
            [.. action.Requirements.Where(stored.AwaitsVerdict).Select(r => r.Code)],
            criteria.Count,
            [.. criteria.Where(c => stored.GradeOf(c) is null)],
            [.. cycle.Rules.Actions.Select(a => a.No)]);
    }

    private int? Neighbour(int step)
    {
        var at = Others.ToList().IndexOf(ActionNo) + step;
        return at >= 0 && at < Others.Count ? Others[at] : null;
    }
}
