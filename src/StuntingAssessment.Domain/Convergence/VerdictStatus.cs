namespace StuntingAssessment.Domain.Convergence;

/// <summary>The technical team's word on one requirement.</summary>
public enum VerdictStatus
{
    Met,
    Partly,
    NotMet,
    NotShown,
    OnPaper,
}
