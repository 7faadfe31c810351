using StuntingAssessment.Domain.Mails;
using StuntingAssessment.Domain.Operations;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Portal;

/// <summary>What happened to mails and to the portal itself, as sentences of the trail.</summary>
internal static class UpkeepWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => OfMail(happened) ?? OfUpkeep(happened);

    private static AuditSentence? OfMail(DomainEvent happened) => happened switch
    {
        MailsDrafted e => new($"menyiapkan {e.Count} surel untuk diperiksa", e.Title),
        MailsReleased e => new($"mengirim {e.Count} surel yang sudah disiapkan", e.Title),
        MailsDiscarded e => new($"membuang {e.Count} surel yang sudah disiapkan", e.Title),
        MailSentAgain e => new($"mengirim ulang surel kepada {e.To}", e.WasInDoubt ? $"{e.Subject}. Belum diketahui apakah yang sebelumnya sudah sampai." : e.Subject),
        MailFoundArrived e => new($"mencatat bahwa surel kepada {e.To} sudah sampai", e.Subject),
        MailDiscarded e => new($"membuang surel kepada {e.To}", e.Subject),
        TestMailAsked e => new("mengirim surel uji kepada dirinya sendiri", e.To),
        _ => null,
    };

    private static AuditSentence? OfUpkeep(DomainEvent happened) => happened switch
    {
        BackupMade e => new($"membuat cadangan dengan {e.Files} berkas", $"SHA-256 manifes {e.ManifestSha256}"),
        PortalRestored e => new($"memulihkan portal dari cadangan tanggal {IndonesianDate.Full(DateOnly.FromDateTime(e.MadeAt))}", $"SHA-256 manifes {e.ManifestSha256}"),
        _ => null,
    };




}
