using StuntingAssessment.Domain.Panel;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Panel;

/// <summary>What panel and plenary did, as sentences of the trail.</summary>
internal static class PanelWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => OfPanel(happened, names) ?? OfPlenary(happened, names);

    private static AuditSentence? OfPanel(DomainEvent happened, AuditNames names) => happened switch
    {
        ConflictDeclared e => new($"menyatakan {(e.HasConflict ? "ada" : "tidak ada")} konflik kepentingan dengan {names.Regency(e.RegencyCode)}"),
        SheetSubmitted e => new($"mengajukan lembar nilai {names.Regency(e.RegencyCode)}"),
        SheetUnlocked e => new($"membuka kembali sebuah lembar nilai {names.Regency(e.RegencyCode)}", e.Reason),
        _ => null,
    };

    private static AuditSentence? OfPlenary(DomainEvent happened, AuditNames names) => happened switch
    {
        ComponentModerated e => new($"menetapkan nilai pleno {names.Regency(e.RegencyCode)} untuk komponen {e.Component}: {IndonesianNumber.Format(e.Value)}", e.Reason),
        ModerationWithdrawn e => new($"mencabut nilai pleno {names.Regency(e.RegencyCode)} untuk komponen {e.Component}", e.Reason),
        TieOrdered e => new($"mengurutkan kelompok seri: {string.Join(", ", e.Regencies.Select(names.Regency))}", e.Reason),
        TieOrderWithdrawn e => new($"mencabut urutan kelompok seri: {string.Join(", ", e.Regencies.Select(names.Regency))}", e.Reason),
        _ => null,
    };
}
