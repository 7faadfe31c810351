using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

public sealed record SubmissionShown(
    Guid? Id,
    SubmissionState State,
    bool IsLate,
    DateTime? SubmittedAt,
    string? SubmittedBy,
    string? ReturnReason,
    DateTime? ReturnedAt,
    DateTime? VerifiedAt,
    IReadOnlyList<VerdictModel> Verdicts)
{
    public static SubmissionShown NotStarted { get; } = new(null, SubmissionState.Draft, false, null, null, null, null, null, []);
}
