namespace StuntingAssessment.Domain.Convergence;

public enum SubmissionState
{
    Draft,
    Submitted,
    Returned,
    Verified,
}

/// <summary>What a piece of evidence is: most of it already lies on the national site and is only cited.</summary>
public enum EvidenceKind
{
    File,
    Link,
    NationalSite,
}

/// <summary>The technical team's word on one requirement.</summary>
public enum VerdictStatus
{
    Met,
    Partly,
    NotMet,
    NotShown,
    OnPaper,
}
