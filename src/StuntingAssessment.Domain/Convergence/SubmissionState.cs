namespace StuntingAssessment.Domain.Convergence;

public enum SubmissionState
{
    Draft,
    Submitted,
    Returned,
    Verified,
}
