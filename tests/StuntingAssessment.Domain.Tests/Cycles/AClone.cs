using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Tests.Ansit;

namespace StuntingAssessment.Domain.Tests.Cycles;

/// <summary>A cycle of 2024 that holds something of every kind, and its clone for 2025.</summary>
internal static class AClone
{
    public static readonly CycleYears Next = new(2025, 2024, "Asia/Makassar");

    public static CycleProgramme Programme { get; } = new(
        [
            new AgendaDay(new DateOnly(2024, 5, 20), [new AgendaItem(new TimeOnly(8, 0), new TimeOnly(9, 0), "Pembukaan", "Panitia", null), new AgendaItem(new TimeOnly(9, 0), new TimeOnly(10, 30), "Paparan Bulungan", null, "65.01")]),
            new AgendaDay(new DateOnly(2024, 5, 21), [new AgendaItem(new TimeOnly(8, 0), new TimeOnly(9, 30), "Paparan Malinau", null, "65.02")]),
        ],
        "Gedung Gadis",
        ["Ruang rapat lantai 2"],
        [new InviteeGroup("Provinsi Kalimantan Utara", null, ["Bappeda"]), new InviteeGroup("Bulungan", "65.01", ["Bappeda", "Dinas Kesehatan"])],
        ["Dokumen aksi"],
        new PresentationRules(20, new DateOnly(2024, 5, 17), 30, 60, ["Analisis situasi"]),
        10,
        "uang pembinaan");

    public static AssessmentCycle Source(CycleRules? rules = null)
    {
        var cycle = AssessmentCycle.Create(
            new Guid("01900000-0000-7000-8000-000000000024"),
            2024,
            2023,
            "65",
            "Kalimantan Utara",
            "Asia/Makassar",
            rules ?? ACycle.Rules,
            Programme,
            [new CycleParticipant("65.01", "Bulungan", "Banjir."), new CycleParticipant("65.02", "Malinau")],
            [new PhaseWindow(Phase.Preparation, new DateOnly(2024, 3, 1), null), new PhaseWindow(Phase.Submission, new DateOnly(2024, 4, 26), new DateOnly(2024, 5, 10))]);
        cycle.TakeCatalog(ACatalog.Whole);
        cycle.MarkSaved(cycle.Id);
        return cycle;
    }

    public static AssessmentCycle Of(AssessmentCycle source)
    {
        var cycle = AssessmentCycle.CloneOf(source, new Guid("01900000-0000-7000-8000-000000000025"), Next);
        cycle.MarkSaved(cycle.Id);
        return cycle;
    }

    public static IReadOnlyList<DiffRow> Rows(AssessmentCycle source, AssessmentCycle cycle, DiffKind kind) => [.. CycleDiff.Of(source, cycle).Where(r => r.Kind == kind)];

    /// <summary>Decides one row as it is now.</summary>
    public static void Decide(AssessmentCycle source, AssessmentCycle cycle, DiffRow row, bool keep) =>
        cycle.Review(source, [new DiffDecision(row.Kind, row.Key, row.Hash, keep)], ACycle.Now);

    public static void ConfirmAll(AssessmentCycle source, AssessmentCycle cycle)
    {
        foreach (var row in cycle.Unconfirmed(source))
        {
            Decide(source, cycle, row, keep: true);
        }
    }
}
