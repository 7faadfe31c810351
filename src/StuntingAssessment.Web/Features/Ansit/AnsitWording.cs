using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Ansit;

/// <summary>What happened to Master Ansit numbers, as sentences.</summary>
internal static class AnsitWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => happened switch
    {
        CatalogTaken e => new($"mengisi daftar Master Ansit: {e.Indicators} indikator, {e.Populations} sasaran"),
        IndicatorAdded e => new($"menambah indikator {e.Indicator.Code}", e.Indicator.Name),
        IndicatorChanged e => new($"mengubah indikator {e.After.Code}", Changes(CatalogNames.Changes(e.Before, e.After))),
        IndicatorRemoved e => new($"menghapus indikator {e.Indicator.Code}", e.Indicator.Name),
        IndicatorsOrdered e => new($"mengurutkan indikator kelompok {e.Group}", AuditDifferences.Became(AuditDifferences.Listed(e.Before), AuditDifferences.Listed(e.After))),
        PopulationAdded e => new($"menambah sasaran {e.Population.Code}", e.Population.Name),
        PopulationChanged e => new($"mengubah sasaran {e.After.Code}", Changes(CatalogNames.Changes(e.Before, e.After))),
        PopulationRemoved e => new($"menghapus sasaran {e.Population.Code}", e.Population.Name),
        PopulationsOrdered e => new("mengurutkan sasaran Master Ansit", AuditDifferences.Became(AuditDifferences.Listed(e.Before), AuditDifferences.Listed(e.After))),
        CellsTyped e => new($"mengisi {IndonesianNumber.Format(e.Cells)} sel Master Ansit {e.Year}{where}", WayNames.Of(e.Way)),
        CellsTaken e => new($"menyimpan {IndonesianNumber.Format(e.Cells)} sel Master Ansit {e.Year}{where}", Joined(e.Agency, WayNames.Of(e.Way), e.FileName)),
        CellsTakenBack e => new($"membatalkan sekumpulan isian Master Ansit {e.Year}{where}: {IndonesianNumber.Format(e.Cells)} sel dikembalikan", e.FileName),
        OwnerChosen e => new($"menetapkan pemilik {e.Title} ({e.Measure}){where}", e.Office ?? "kembali ke pemilik baku"),
        OwnersCarried e => new($"membawa {e.Choices} pilihan pemilik angka Master Ansit{where} dari siklus {e.FromYear}"),
        WarningAccepted e => new($"menerima peringatan {e.Check} pada {e.Measure}{In(e.Place)}{where}, Master Ansit {e.Year}", e.Reason),
        AcceptanceTakenBack e => new($"mencabut penerimaan peringatan {e.Check} pada {e.Measure}{In(e.Place)}{where}, Master Ansit {e.Year}"),
        CellCommented e => new($"memberi catatan pada {e.Measure}, {e.Place}{where}, Master Ansit {e.Year}"),
        _ => null,
    };

    private static string Changes(IReadOnlyList<DiffField> fields) => string.Join("; ", fields.Select(f => $"{f.Name}: {AuditDifferences.Became(Shown(f.Before), Shown(f.After))}"));

    private static string Shown(string? text) => string.IsNullOrEmpty(text) ? "kosong" : text;

    private static string In(string? place) => place is null ? "" : $", {place}";

    private static string Joined(params string?[] parts) => string.Join("; ", parts.OfType<string>());
}
