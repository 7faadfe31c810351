using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Verification;

/// <param name="Head">The action.</param>
/// <param name="Form">What was typed, or a first text made of the verdicts that ask for something.</param>
/// <param name="CanBeSubmittedAgain">The phase lets the regency answer.</param>
/// <param name="IsConflict">Somebody saved meanwhile.</param>
public sealed record ReturnModel(ActionHead Head, ReturnForm Form, bool CanBeSubmittedAgain, bool IsConflict);

public sealed class ReadReturn(PortalDbContext db, CurrentUser user, CurrentCycle currentCycle)
{
    public async Task<ReturnModel> RunAsync(string regency, int actionNo, CancellationToken cancellationToken)
    {
        var cycle = currentCycle.Value;
        var read = await db.Submissions.VisibleTo(user, Permission.VerifySubmissions, cycle).Where(s => s.RegencyCode == regency && s.ActionNo == actionNo).CheckedWithEvidenceAsync(cancellationToken);
        var stored = read.Count == 0 ? CheckedAction.NotStarted(regency, actionNo) : read[0];
        return new ReturnModel(
            ActionHead.Of(cycle, stored),
            new ReturnForm { Reason = FirstText(stored), Version = stored.Version },
            Submission.WhyNotSubmitted(cycle, SubmissionState.Returned) is null,
            IsConflict: false);
    }

    /// <summary>The verdicts have already said what is wrong; nobody should type it twice.</summary>
    private static string FirstText(CheckedAction stored)
    {
        var text = string.Join('\n', stored.Verdicts.Where(v => v.Status is not VerdictStatus.Met).OrderBy(v => v.Requirement, StringComparer.Ordinal)
            .Select(v => $"{v.Requirement} {VerdictNames.Of(v.Status).ToLowerInvariant()}: {v.Reason}"));
        return text.Length <= Submission.ReasonMaxLength ? text : text[..Submission.ReasonMaxLength];
    }
}
