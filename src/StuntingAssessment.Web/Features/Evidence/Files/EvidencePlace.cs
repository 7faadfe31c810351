using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>Where evidence is added: the regency's action, and which of its requirements take something now.</summary>
/// <param name="Closed">Why nothing is taken, as a sentence; null when something is.</param>
public sealed record EvidencePlace(int Year, string Regency, string RegencyName, int ActionNo, string ActionName, IReadOnlyList<Choice> Requirements, string? Closed)
{
    public string ActionUrl => Links.Submission(Year, Regency, ActionNo);

    public string ActionLabel => ActionNo == 0 ? ActionName : $"Aksi {ActionNo}: {ActionName}";

    public static EvidencePlace Of(AssessmentCycle cycle, string regency, int actionNo, SubmissionState state)
    {
        var action = cycle.Rules.Action(actionNo);
        var reasons = action.Requirements.Where(r => r.IsEvidence).Select(r => (Requirement: r, Why: Submission.WhyClosed(cycle, state, r))).ToList();
        var open = reasons.Where(r => r.Why is null).Select(r => new Choice(r.Requirement.Code, $"{r.Requirement.Code} {r.Requirement.Name}")).ToList();
        return new EvidencePlace(
            cycle.AssessmentYear,
            regency,
            cycle.Participant(regency).Name,
            actionNo,
            action.Name,
            open,
            open.Count > 0 ? null : reasons.Select(r => r.Why).FirstOrDefault() ?? "Aksi ini tidak meminta bukti.");
    }
}
