using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.Features.Evidence.Files;

/// <summary>The item that a form is about, as it stands.</summary>
public sealed record EvidenceShown(Guid Id, string RequirementCode, string Title, string? FileName, int Versions, bool HoldsPersonalData)
{
    public static EvidenceShown Of(Submission submission, Guid id)
    {
        var item = submission.Evidence.Single(e => e.Id == id);
        return new EvidenceShown(id, item.RequirementCode, item.Title, item.LatestFile?.Name, item.Files.Count, item.HoldsPersonalData);
    }
}
