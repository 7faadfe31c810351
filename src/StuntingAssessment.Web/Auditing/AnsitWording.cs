using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Auditing;

/// <summary>What happened to Master Ansit numbers, as sentences.</summary>
internal static class AnsitWording
{
    public static AuditSentence? Of(DomainEvent happened, string where) => happened switch
    {
        CatalogTaken e => new($"mengisi daftar Master Ansit: {e.Indicators} indikator, {e.Populations} sasaran"),
        CellsTyped e => new($"mengisi {IndonesianNumber.Format(e.Cells)} sel Master Ansit {e.Year}{where}", WayNames.Of(e.Way)),
        CellsTaken e => new($"menyimpan {IndonesianNumber.Format(e.Cells)} sel Master Ansit {e.Year}{where}", Joined(e.Agency, WayNames.Of(e.Way), e.FileName)),
        CellsTakenBack e => new($"membatalkan sekumpulan isian Master Ansit {e.Year}{where}: {IndonesianNumber.Format(e.Cells)} sel dikembalikan", e.FileName),
        OwnerChosen e => new($"menetapkan pemilik {e.Title} ({e.Measure}){where}", e.Office ?? "kembali ke pemilik baku"),
        WarningAccepted e => new($"menerima peringatan {e.Check} pada {e.Measure}{In(e.Place)}{where}, Master Ansit {e.Year}", e.Reason),
        AcceptanceTakenBack e => new($"mencabut penerimaan peringatan {e.Check} pada {e.Measure}{In(e.Place)}{where}, Master Ansit {e.Year}"),
        CellCommented e => new($"memberi catatan pada {e.Measure}, {e.Place}{where}, Master Ansit {e.Year}"),
        _ => null,
    };

    private static string In(string? place) => place is null ? "" : $", {place}";

    private static string Joined(params string?[] parts) => string.Join("; ", parts.OfType<string>());
}
