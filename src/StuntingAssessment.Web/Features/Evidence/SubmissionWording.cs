using StuntingAssessment.Domain.Convergence;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Evidence;

/// <summary>What happened to a submission, as sentences of the trail.</summary>
internal static class SubmissionWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => happened switch
    {
        EvidenceFileAdded e => new($"menambah bukti {e.Requirement}{where}{Marks(e.Late, e.BroughtOnTheDay)}", Named(e.Title, e.FileName)),
        EvidenceFileReplaced e => new($"mengganti berkas bukti {e.Requirement}{where} dengan versi {e.Number}{Marks(e.Late, false)}", Named(e.Title, e.FileName)),
        EvidenceLinked e => new($"menambah tautan sebagai bukti {e.Requirement}{where}{Marks(e.Late, false)}", $"{e.Title}: {e.Url}"),
        EvidenceCited e => new($"menunjuk bukti {e.Requirement}{where} di laman Kemendagri{Marks(e.Late, false)}", $"{e.Title}: {e.Url}, dilihat {IndonesianDate.Full(e.SeenOn)} oleh {e.CheckedBy}"),
        EvidenceRemoved e => new($"menghapus bukti {e.Requirement}{where}", e.Title),
        ActionSubmitted e => new(
            $"mengajukan {(e.Again ? "kembali " : "")}aksi {e.Action}{where}{Marks(e.Late, false)}",
            e.MissingConfirmed.Count == 0 ? null : $"Tanpa bukti wajib {string.Join(", ", e.MissingConfirmed)}."),
        ActionReturned e => new($"mengembalikan aksi {e.Action}{where}", e.Reason),
        ActionVerified e => new($"menyatakan aksi {e.Action}{where} diverifikasi"),
        VerdictGiven e => new($"memeriksa {e.Requirement}{where}: {VerdictNames.Of(e.Status)}{(e.Before is { } b ? $", sebelumnya {VerdictNames.Of(b)}" : "")}", e.Reason),
        CriterionGraded e => new($"memberi tingkat {e.Letter} untuk kriteria {e.Criterion}{where}{(e.Before is null ? "" : $", sebelumnya {e.Before}")}", e.Note),
        GradeCleared e => new($"menghapus tingkat {e.Before} kriteria {e.Criterion}{where}"),
        MarkedFileRead e => new($"membuka berkas berisi data pribadi pada aksi {e.Action}{where}", e.FileName),
        _ => null,
    };

    private static string Marks(bool late, bool onTheDay) => (late ? ", terlambat" : "") + (onTheDay ? ", dibawa pada hari penilaian" : "");

    private static string Named(string title, string fileName) => title == fileName ? title : $"{title} ({fileName})";
}
