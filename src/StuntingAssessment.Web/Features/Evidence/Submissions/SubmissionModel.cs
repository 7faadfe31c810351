using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>One regency's action in full: what is asked, what there is, what the technical team said.</summary>
public sealed record SubmissionModel(
    int Year,
    CycleParticipant Participant,
    ConvergenceAction Action,
    SubmissionShown Submission,
    IReadOnlyList<RequirementModel> Requirements,
    IReadOnlyList<GradeModel>? Grades,
    bool MayEdit,
    bool MayFile,
    bool MayVerify,
    string? WhyClosed,
    string? WhyNotSubmitted,
    bool IsOnTheDay)
{
    public string Regency => Participant.Code;

    public string Label => Action.No == 0 ? Action.Name : $"Aksi {Action.No}: {Action.Name}";

    public string ShortLabel => Action.No == 0 ? "Bukti lain" : $"Aksi {Action.No}";

    public IEnumerable<RequirementModel> Missing => Requirements.Where(r => r.IsMissing);

    public int Mandatory => Requirements.Count(r => r.Requirement.CountsAsMissing);

    public bool MaySubmit => MayFile && WhyNotSubmitted is null;

    /// <summary>An operator prepares; the coordinator submits.</summary>
    public bool AwaitsCoordinator => MayEdit && !MayFile && WhyNotSubmitted is null;
}

public sealed record GradeModel(Criterion Criterion, string? Letter, string? Note)
{
    public CriterionLevel? Level => Criterion.Levels.FirstOrDefault(l => l.Letter == Letter);
}
