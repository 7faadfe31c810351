namespace StuntingAssessment.Domain.Convergence;

public static class VerdictNames
{
    public static string Of(VerdictStatus status) => status switch
    {
        VerdictStatus.Met => "Terpenuhi",
        VerdictStatus.Partly => "Sebagian",
        VerdictStatus.NotMet => "Tidak terpenuhi",
        VerdictStatus.NotShown => "Tidak ditunjukkan",
        VerdictStatus.OnPaper => "Dibawa dalam bentuk cetak",
    };
}
