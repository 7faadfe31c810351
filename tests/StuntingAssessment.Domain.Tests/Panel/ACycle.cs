using System.Globalization;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Panel;

namespace StuntingAssessment.Domain.Tests.Panel;

/// <summary>A small cycle: presentation counts, innovation does not; two regencies.</summary>
internal static class ACycle
{
    public const string Bulungan = "65.01";
    public const string Tarakan = "65.71";

    public static readonly DateTime Noon = DateTime.Parse("2024-05-20T04:00:00Z", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);
    public static readonly Stamp Ani = new(Id(1), Noon);
    public static readonly Stamp Budi = new(Id(2), Noon);

    private static readonly AgendaDay[] Agenda =
    [
        new(new DateOnly(2024, 5, 21), [new AgendaItem(new TimeOnly(8, 30), new TimeOnly(10, 0), "Paparan", null, Bulungan)]),
        new(new DateOnly(2024, 5, 20), [new AgendaItem(new TimeOnly(13, 0), new TimeOnly(14, 30), "Paparan", null, Tarakan)]),
    ];

    public static AssessmentCycle In(Phase phase)
    {
        var cycle = AssessmentCycle.Create(
            Id(100),
            2024,
            2023,
            "65",
            "Kalimantan Utara",
            "Asia/Makassar",
            new CycleRules(
                "uji",
                2,
                [
                    new ScoreComponent("DOC", "Dokumen", 70, ComponentSource.Documents, Combination.Mean),
                    new ScoreComponent("PRES", "Paparan", 30, ComponentSource.Panel, Combination.Mean),
                    new ScoreComponent("INOV", "Inovasi", 0, ComponentSource.Panel, Combination.Mean),
                ],
                ["DOC"],
                [new Predicate("Baik", 0)],
                [new ConvergenceAction(1, "Analisis situasi", 1, null, [new EvidenceRequirement("1.a", "Laporan", RequirementKind.File, true, false, false, null, null)])],
                [
                    new Criterion("I.1", "INOV", "Kebaruan", 1, null, [], [], 10),
                    new Criterion("1.1", "DOC", "Lokus", 1, 1, [], [new CriterionLevel("A", 4, "semua"), new CriterionLevel("B", 0, "belum")], null),
                    new Criterion("P.1", "PRES", "Penguasaan materi", 2, null, [], [], 100),
                    new Criterion("P.2", "PRES", "Tanya jawab", 1, null, [], [], 100),
                ],
                []),
            CycleProgramme.Empty with { Agenda = Agenda },
            [new CycleParticipant(Bulungan, "Bulungan"), new CycleParticipant(Tarakan, "Tarakan")],
            [new PhaseWindow(Phase.Submission, new DateOnly(2024, 4, 26), new DateOnly(2024, 5, 10))]);
        cycle.ConfirmRules(Ani);
        Move(cycle, phase);
        cycle.MarkSaved(Id(101));
        return cycle;
    }

    public static void Move(AssessmentCycle cycle, Phase phase)
    {
        while (cycle.Phase < phase)
        {
            cycle.MoveForward([]);
        }

        while (cycle.Phase > phase)
        {
            cycle.MoveBack("uji");
        }
    }

    public static ConflictDeclaration Declaration(AssessmentCycle cycle, bool hasConflict = false, string regency = Bulungan, Stamp? by = null) =>
        ConflictDeclaration.Declare(Id(200), cycle, regency, hasConflict, hasConflict ? "kerabat" : null, by ?? Ani);

    public static ScoreSheet Sheet(AssessmentCycle cycle, Guid? seal = null, Stamp? by = null) =>
        ScoreSheet.Open(Id(300), seal ?? Id(400), cycle, Bulungan, Declaration(cycle, by: by), by ?? Ani);

    public static ScoreSheet Filled(AssessmentCycle cycle, decimal? innovation = 8)
    {
        var sheet = Sheet(cycle);
        sheet.SaveDraft(cycle, new Dictionary<string, decimal?> { ["P.1"] = 85.7m, ["P.2"] = 90, ["I.1"] = innovation }, SheetNotes.None, Ani);
        return sheet;
    }

    public static ScoreSheet Submitted(AssessmentCycle cycle)
    {
        var sheet = Filled(cycle);
        sheet.Submit(cycle, confirmBlank: false, "sidik", Ani);
        return sheet;
    }

    public static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
