namespace StuntingAssessment.Domain.Cycles;

public static class PhaseNames
{
    public static string Of(Phase phase) => phase switch
    {
        Phase.Preparation => "persiapan",
        Phase.Submission => "pengajuan",
        Phase.Verification => "verifikasi",
        Phase.Presentation => "paparan",
        Phase.Plenary => "pleno",
        Phase.Published => "diumumkan",
    };
}
