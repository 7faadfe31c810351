using StuntingAssessment.Domain.Convergence;

namespace StuntingAssessment.Web.TagHelpers;

/// <summary>The states of evidence as word, shape and colour: one switch each, for every page that shows them.</summary>
public static class SubmissionLooks
{
    public static BadgeLook Look(this SubmissionState state) => state switch
    {
        SubmissionState.Draft => new(Tone.Neutral, Icon.CircleDashed, "Draf"),
        SubmissionState.Submitted => new(Tone.Info, Icon.ArrowUpCircle, "Diajukan"),
        SubmissionState.Returned => new(Tone.Warning, Icon.Return, "Dikembalikan"),
        SubmissionState.Verified => new(Tone.Success, Icon.CheckCircle, "Diverifikasi"),
    };

    public static BadgeLook Look(this VerdictStatus status) => status switch
    {
        VerdictStatus.Met => new(Tone.Success, Icon.Check, "Terpenuhi"),
        VerdictStatus.Partly => new(Tone.Warning, Icon.HalfCircle, "Sebagian"),
        VerdictStatus.NotMet => new(Tone.Danger, Icon.CrossCircle, "Tidak terpenuhi"),
        VerdictStatus.NotShown => new(Tone.Danger, Icon.EyeOff, "Tidak ditunjukkan"),
        VerdictStatus.OnPaper => new(Tone.Info, Icon.File, "Dibawa dalam bentuk cetak"),
    };
}
