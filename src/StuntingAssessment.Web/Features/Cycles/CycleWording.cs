using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Web.Features.Shared.Trail;

namespace StuntingAssessment.Web.Features.Cycles;

/// <summary>What happened to a cycle, as sentences of the trail.</summary>
internal static class CycleWording
{
    public static AuditSentence? Of(DomainEvent happened, AuditNames names, string where) => happened switch
    {
        CycleCreated e => new($"membuat siklus penilaian {e.AssessmentYear} {e.Province} atas kegiatan tahun {e.ActivityYear}{(e.ClonedFrom is { } source ? $", disalin dari siklus {source}" : "")}"),
        CycleYearsChanged e => new("mengubah tahun siklus", AuditDifferences.Of(e.Before, e.After)),
        DifferencesReviewed e => new($"memeriksa perbedaan {DiffNames.Of(e.Kind).ToLowerInvariant()} dengan siklus asal", AuditDifferences.Of(e)),
        WeightsChanged e => new("mengubah bobot", AuditDifferences.Of(e.Before, e.After)),
        CriterionChanged e => new($"mengubah kriteria {e.After.Code}", AuditDifferences.Of(e.Before, e.After)),
        CriterionAdded e => new($"menambah kriteria {e.Criterion.Code}", e.Criterion.Text),
        CriterionRemoved e => new($"menghapus kriteria {e.Criterion.Code}", e.Criterion.Text),
        TieBreakChanged e => new("mengubah urutan pemutus seri", AuditDifferences.Became(string.Join(", ", e.Before), string.Join(", ", e.After))),
        PredicatesChanged e => new("mengubah predikat", AuditDifferences.Became(AuditDifferences.Of(e.Before), AuditDifferences.Of(e.After))),
        WindowsChanged e => new("mengubah jadwal tahap", AuditDifferences.Of(e.Before, e.After)),
        RulesConfirmed => new("mengonfirmasi aturan penilaian"),
        PhaseMoved e when e.To > e.From => new($"memindahkan tahap dari {PhaseNames.Of(e.From)} ke {PhaseNames.Of(e.To)}", e.Reason),
        PhaseMoved e => new($"memundurkan tahap dari {PhaseNames.Of(e.From)} ke {PhaseNames.Of(e.To)}", e.Reason),
        RegencyNotAssessed e => new($"menandai {names.Regency(e.RegencyCode)} tidak dinilai", e.Reason),
        RegencyAssessedAgain e => new($"menetapkan {names.Regency(e.RegencyCode)} dinilai kembali"),
        _ => CycleSetupWording.Of(happened, names),
    };
}
