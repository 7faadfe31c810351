using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Web.Features.Evidence.Submissions;

/// <param name="TakesEvidence">Now, from this asker.</param>
public sealed record RequirementModel(EvidenceRequirement Requirement, VerdictModel? Verdict, IReadOnlyList<EvidenceModel> Evidence, bool TakesEvidence)
{
    public bool IsMissing => Requirement.CountsAsMissing && Evidence.Count == 0;

    /// <summary>What the technical team looked at is not what lies here now.</summary>
    public bool ChangedSinceVerdict => Verdict is { } verdict && Evidence.Any(e => (e.Latest?.UploadedAt ?? e.AddedAt) > verdict.GivenAt);
}
