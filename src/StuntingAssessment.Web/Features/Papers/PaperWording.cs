using StuntingAssessment.Domain.Letters;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Papers;

/// <summary>What happened to letters and papers, as sentences of the trail.</summary>
internal static class PaperWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => happened switch
    {
        IssuerEstablished e => new($"mencatat {e.Name} sebagai penerbit naskah"),
        IssuerSettingsChanged e => new($"mengubah kop dan tata letak naskah {e.Name}", AuditDifferences.Of(e.Changes)),
        SignatoryChanged e => new($"mengubah penanda tangan {e.Position}", AuditDifferences.Of(e.Changes)),
        EmblemReplaced e => new($"mengunggah lambang {e.Name}", e.FileName),
        EmblemRemoved e => new($"menghapus lambang {e.Name}", e.FileName),
        LetterStarted e => new($"menyusun konsep surat {e.Subject}"),
        LetterEdited e => new("mengubah konsep surat undangan", AuditDifferences.Of(e.Changes)),
        LetterFinalised e => new($"menetapkan surat undangan nomor {e.Number} sebagai final"),
        LetterReopened e => new($"membuka surat undangan nomor {e.Number} untuk diperbaiki", e.Reason),
        PaperIssued e => new($"menerbitkan {PaperKindNames.Of(e.Kind)} nomor {e.Number} untuk {e.Recipient}", $"SHA-256 isi {e.ContentSha256}"),
        PaperReplaced e => new($"mengganti {PaperKindNames.Of(e.Kind)} nomor {e.Number}", e.Number == e.NewNumber ? "Terbit ulang dengan nomor yang sama." : $"Penggantinya nomor {e.NewNumber}."),
        PaperWithdrawn e => new($"mencabut {PaperKindNames.Of(e.Kind)} nomor {e.Number}", e.Reason),
        _ => null,
    };
}
