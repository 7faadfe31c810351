using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <summary>A requirement with the page it stands on.</summary>
public sealed record RequirementShown(SubmissionModel Page, RequirementModel Asked)
{
    public string Kind => Asked.Requirement.Kind switch
    {
        RequirementKind.File => "berkas",
        RequirementKind.FileOrLink => "berkas atau tautan",
        RequirementKind.Data => "data Master Ansit",
    };

    /// <summary>On the day, what came before it stays as it was.</summary>
    public bool MayChange(EvidenceModel item) => Asked.TakesEvidence && (!Page.IsOnTheDay || item.BroughtOnTheDay);
}
