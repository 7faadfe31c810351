namespace StuntingAssessment.Domain.Letters;

public enum PaperKind
{
    Invitation,
    RankingReport,
    AwardCertificate,
}
