using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Web.Platform.Web.TagHelpers;

/// <summary>Every state's word, shape and colour, in one place: <c>&lt;badge look="@StatusLooks.Of(row.State)" /&gt;</c>.</summary>
public static class StatusLooks
{
    public static BadgeLook Late { get; } = new(Tone.Warning, Icon.Clock, "Terlambat");

    public static BadgeLook Unconfirmed { get; } = new(Tone.Accent, Icon.Warning, "Belum dikonfirmasi");

    public static BadgeLook Of(SubmissionState state) => state switch
    {
        SubmissionState.Draft => new(Tone.Neutral, Icon.CircleDashed, "Draf"),
        SubmissionState.Submitted => new(Tone.Info, Icon.ArrowUpCircle, "Diajukan"),
        SubmissionState.Returned => new(Tone.Warning, Icon.Return, "Dikembalikan"),
        SubmissionState.Verified => new(Tone.Success, Icon.CheckCircle, "Diverifikasi"),
    };

    public static BadgeLook Of(VerdictStatus verdict) => verdict switch
    {
        VerdictStatus.Met => new(Tone.Success, Icon.Check, "Terpenuhi"),
        VerdictStatus.Partly => new(Tone.Warning, Icon.HalfCircle, "Sebagian"),
        VerdictStatus.NotMet => new(Tone.Danger, Icon.CrossCircle, "Tidak terpenuhi"),
        VerdictStatus.NotShown => new(Tone.Danger, Icon.EyeOff, "Tidak ditunjukkan"),
        VerdictStatus.OnPaper => new(Tone.Info, Icon.File, "Dibawa dalam bentuk cetak"),
    };

    public static BadgeLook Of(SheetState state) => state switch
    {
        SheetState.Draft => new(Tone.Neutral, Icon.CircleDashed, "Draf"),
        SheetState.Submitted => new(Tone.Success, Icon.Lock, "Dikunci"),
    };

    public static BadgeLook Of(PanelStanding standing) => standing switch
    {
        PanelStanding.Undeclared => new(Tone.Neutral, Icon.CircleDashed, "Belum"),
        PanelStanding.Ready => new(Tone.Neutral, Icon.Circle, "Belum diisi"),
        PanelStanding.Draft => new(Tone.Info, Icon.Pencil, "Draf"),
        PanelStanding.Submitted => new(Tone.Success, Icon.Lock, "Diajukan"),
        PanelStanding.Recused => new(Tone.Warning, Icon.Dash, "Konflik"),
    };

    public static BadgeLook Of(ResultState state) => state switch
    {
        ResultState.Frozen => new(Tone.Warning, Icon.Clock, "Sementara"),
        ResultState.Decreed => new(Tone.Info, Icon.Pencil, "Ditetapkan"),
        ResultState.PublicationRequested => new(Tone.Info, Icon.Users, "Menunggu konfirmasi orang kedua"),
        ResultState.Published => new(Tone.Success, Icon.Eye, "Diumumkan"),
        ResultState.Reopened => new(Tone.Neutral, Icon.Return, "Dibuka kembali"),
        ResultState.Replaced => new(Tone.Warning, Icon.Return, "Diganti versi baru"),
        ResultState.Withdrawn => new(Tone.Danger, Icon.CrossCircle, "Ditarik"),
    };

    public static BadgeLook Of(LetterState state) => state switch
    {
        LetterState.Draft => new(Tone.Neutral, Icon.CircleDashed, "Konsep"),
        LetterState.Final => new(Tone.Success, Icon.CheckCircle, "Terbit"),
    };

    public static BadgeLook Of(PaperStatus status) => status switch
    {
        PaperStatus.Valid => new(Tone.Success, Icon.CheckCircle, "Berlaku"),
        PaperStatus.Replaced => new(Tone.Warning, Icon.Return, "Diganti"),
        PaperStatus.Withdrawn => new(Tone.Danger, Icon.CrossCircle, "Dicabut"),
    };

    public static BadgeLook Of(MailState state) => state switch
    {
        MailState.Draft => new(Tone.Neutral, Icon.CircleDashed, "Konsep"),
        MailState.Queued => new(Tone.Info, Icon.Clock, "Menunggu"),
        MailState.Sending => new(Tone.Info, Icon.ArrowUpCircle, "Sedang dikirim"),
        MailState.Sent => new(Tone.Success, Icon.Check, "Terkirim"),
        MailState.InDoubt => new(Tone.Warning, Icon.Warning, "Belum pasti"),
        MailState.GivenUp => new(Tone.Danger, Icon.CrossCircle, "Gagal"),
        MailState.Discarded => new(Tone.Neutral, Icon.Trash, "Dibuang"),
    };
}
