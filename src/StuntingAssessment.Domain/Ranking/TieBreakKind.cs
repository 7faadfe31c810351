namespace StuntingAssessment.Domain.Ranking;

public enum TieBreakKind
{
    Component,
    TopLevelShare,
    SubmittedAt,
}
