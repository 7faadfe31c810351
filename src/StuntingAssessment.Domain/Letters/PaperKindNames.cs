namespace StuntingAssessment.Domain.Letters;

public static class PaperKindNames
{
    public static string Of(PaperKind kind) => kind switch
    {
        PaperKind.Invitation => "surat undangan",
        PaperKind.RankingReport => "laporan peringkat",
        PaperKind.AwardCertificate => "piagam penghargaan",
    };
}
