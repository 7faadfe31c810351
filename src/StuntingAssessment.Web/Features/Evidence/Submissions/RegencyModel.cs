using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>One regency in the cycle: each action with where it stands and what comes next for the asker.</summary>
public sealed record RegencyModel(int Year, RegencySummary Summary, IReadOnlyList<Guid> Started, IReadOnlyDictionary<int, NextStep> Next, bool SeesResult)
{
    public string Name => Summary.Participant.Name;

    public IEnumerable<ActionSummary> Counted => Summary.Actions.Where(a => a.Action.IsCounted);

    public static RegencyModel Of(AssessmentCycle cycle, RegencySummary summary, IReadOnlyList<Guid> started, CurrentUser user)
    {
        var regency = summary.Participant.Code;
        var edits = user.Sees(Permission.EditSubmissions, cycle, regency);
        var adds = user.Sees(Permission.AddEvidence, cycle, regency);
        var verifies = user.Sees(Permission.VerifySubmissions, cycle, regency);
        return new RegencyModel(
            cycle.AssessmentYear,
            summary,
            started,
            summary.Actions.ToDictionary(a => a.Action.No, a => edits ? NextStep.ForCoordinator(cycle, regency, a) : adds ? NextStep.ForOperator(cycle, regency, a) : verifies ? NextStep.ForVerifier(cycle, regency, a) : NextStep.ForReader(a)),
            cycle.HasResultInForce && user.Sees(Permission.ViewRegencyResult, cycle, regency));
    }
}

/// <summary>What comes next for an action: in words, with the page where it is done when it is the asker's to do.</summary>
public sealed record NextStep(string Text, string? Url = null)
{
    public static NextStep ForCoordinator(AssessmentCycle cycle, string regency, ActionSummary summary)
    {
        var page = Links.Submission(cycle.AssessmentYear, regency, summary.Action.No);
        var filing = Links.SubmissionFiling(cycle.AssessmentYear, regency, summary.Action.No);
        if (cycle.Phase is Phase.Presentation && summary.Action.Requirements.Any(r => r.OnTheDay))
        {
            return new NextStep("Tambahkan dokumen yang dibawa pada hari penilaian", page);
        }

        return (Submission.WhyNotSubmitted(cycle, summary.State), summary) switch
        {
            (null, { State: SubmissionState.Returned }) => new NextStep("Perbaiki, lalu ajukan kembali", page),
            (null, { IsComplete: false, Items: 0 }) => new NextStep("Mulai menambahkan bukti", page),
            (null, { IsComplete: false }) => new NextStep($"Lengkapi {summary.Missing.Count} bukti wajib", page),
            (null, { Items: 0 }) => new NextStep("Tambahkan bukti bila ada", page),
            (null, _) => new NextStep("Lengkap, ajukan", filing),
            _ => ForReader(summary),
        };
    }

    /// <summary>The same evidence, but the coordinator submits.</summary>
    public static NextStep ForOperator(AssessmentCycle cycle, string regency, ActionSummary summary) => (ForCoordinator(cycle, regency, summary), summary) switch
    {
        ({ Url: null } told, _) => told,
        (_, { State: SubmissionState.Returned }) => new NextStep("Perbaiki; koordinator mengajukannya kembali", Links.Submission(cycle.AssessmentYear, regency, summary.Action.No)),
        (_, { IsComplete: true, Items: > 0 }) when cycle.Phase is not Phase.Presentation => new NextStep("Lengkap, menunggu koordinator mengajukan"),
        ({ } told, _) => told with { Url = Links.Submission(cycle.AssessmentYear, regency, summary.Action.No) },
    };

    public static NextStep ForVerifier(AssessmentCycle cycle, string regency, ActionSummary summary) =>
        summary.State is SubmissionState.Submitted && PhaseTable.Of(Act.Verify, cycle.Phase) is Possible.Yes
            ? new NextStep("Periksa", Links.Verification(cycle.AssessmentYear, regency, summary.Action.No))
            : ForReader(summary);

    public static NextStep ForReader(ActionSummary summary) => summary.State switch
    {
        SubmissionState.Draft => new NextStep("Belum diajukan"),
        SubmissionState.Submitted => new NextStep("Menunggu pemeriksaan tim teknis"),
        SubmissionState.Returned => new NextStep("Menunggu perbaikan kabupaten/kota"),
        SubmissionState.Verified => new NextStep("Selesai diperiksa"),
    };
}
