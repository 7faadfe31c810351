using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>What is about to be submitted, told once more before it is.</summary>
/// <param name="IsLate">It will carry the mark; an answer to a return does not.</param>
public sealed record FilingModel(
    int Year, CycleParticipant Participant, ConvergenceAction Action, int Items, IReadOnlyList<EvidenceRequirement> Missing, string? ReturnReason, bool IsLate, string? WhyNot)
{
    public string ActionUrl => Links.Submission(Year, Participant.Code, Action.No);

    public string Label => Action.No == 0 ? Action.Name : $"Aksi {Action.No}: {Action.Name}";

    public bool IsAnswer => ReturnReason is not null;

    public static FilingModel Of(AssessmentCycle cycle, Submission submission, DateTime now) => new(
        cycle.AssessmentYear,
        cycle.Participant(submission.RegencyCode),
        cycle.Rules.Action(submission.ActionNo),
        submission.Evidence.Count(e => e.IsCurrent),
        submission.Missing(cycle),
        submission.ReturnReason,
        submission.FirstSubmittedAt is null && cycle.IsLate(now),
        Submission.WhyNotSubmitted(cycle, submission.State));
}
