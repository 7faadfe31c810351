namespace StuntingAssessment.Domain.Convergence;

/// <summary>The technical team's word on one requirement, as it stands; earlier ones are in the audit trail.</summary>
public sealed class Verdict
{
    public const int ReasonMaxLength = 2000;

    internal Verdict(string requirementCode)
    {
        RequirementCode = requirementCode;
    }

    public Guid SubmissionId { get; private set; }

    public string RequirementCode { get; private set; }

    public VerdictStatus Status { get; private set; }

    public string? Reason { get; private set; }

    public Guid GivenBy { get; private set; }

    public DateTime GivenAt { get; private set; }

    internal void Set(VerdictStatus status, string? reason, Stamp stamp)
    {
        Status = status;
        Reason = reason;
        GivenBy = stamp.By;
        GivenAt = stamp.At;
    }
}
