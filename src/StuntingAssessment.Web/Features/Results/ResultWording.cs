using StuntingAssessment.Domain.Results;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Results;

/// <summary>What happened to a result, as sentences of the trail.</summary>
internal static class ResultWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => happened switch
    {
        ResultFrozen e => new($"membekukan hasil nomor {e.Number}", $"SHA-256 bundel {e.Sha256}"),
        ResultUnfrozen e => new($"mencairkan hasil nomor {e.Number}", e.Reason),
        DecreeEntered e => new($"mencatat keputusan gubernur nomor {e.DecreeNumber} tanggal {IndonesianDate.Full(e.DecreeDate)}"),
        PublicationRequested e => new($"meminta pengumuman hasil nomor {e.Number}"),
        PublicationRequestWithdrawn e => new($"membatalkan permintaan pengumuman hasil nomor {e.Number}", e.Reason),
        CycleExported e => new($"mengunduh semua data siklus {e.AssessmentYear}"),
        CorrectionOpened e => new($"mulai menyusun versi {e.Edition} hasil", e.Reason),
        CorrectionAbandoned e => new($"membatalkan penyusunan versi {e.Edition} hasil", e.Reason),
        ResultReplaced e => new($"mengganti versi {e.Edition} hasil dengan versi {e.ByEdition}", e.Reason),
        WithdrawalRequested e => new($"meminta penarikan versi {e.Edition} hasil", e.Reason),
        WithdrawalRequestCancelled e => new($"membatalkan permintaan penarikan versi {e.Edition} hasil", e.Reason),
        ResultWithdrawn e => new($"menarik versi {e.Edition} hasil", e.Reason),
        ResultPublished e => new($"mengumumkan hasil nomor {e.Number} dengan keputusan gubernur nomor {e.DecreeNumber}", $"SHA-256 bundel {e.Sha256}"),
        _ => null,
    };
}
