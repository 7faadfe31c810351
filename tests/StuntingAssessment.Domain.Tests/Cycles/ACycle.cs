using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Domain.Tests.Cycles;

/// <summary>A small cycle whose rules are right: two actions, three components, two regencies.</summary>
internal static class ACycle
{
    public static readonly Stamp Now = new(new Guid("01900000-0000-7000-8000-00000000000a"), new DateTime(2024, 5, 2, 2, 0, 0, DateTimeKind.Utc));

    public static CycleRules Rules { get; } = new(
        "Petunjuk teknis",
        2,
        [
            new ScoreComponent("DOC", "Dokumen", 70, ComponentSource.Documents, Combination.Mean),
            new ScoreComponent("PRES", "Paparan", 30, ComponentSource.Panel, Combination.Mean),
            new ScoreComponent("INOV", "Inovasi", 0, ComponentSource.Panel, Combination.Mean),
        ],
        ["DOC", CycleRules.TopLevelShare],
        [new Predicate("Baik", 80), new Predicate("Kurang", 0)],
        [new ConvergenceAction(1, "Analisis Situasi", 50, null, [Requirement("1.a")]), new ConvergenceAction(2, "Rencana Kegiatan", 50, null, [Requirement("2.a")]), new ConvergenceAction(0, "Lainnya", 0, null, [])],
        [Document("1.1", 1), Document("2.1", 2), Panel("P.1", "PRES"), Panel("I.1", "INOV")],
        [new AwardCategory("JUARA1", "Juara 1", 1, null, false, [], 40_000_000)]);

    public static EvidenceRequirement Requirement(string code) => new(code, "Bukti " + code, RequirementKind.File, true, false, false, null, null);

    public static Criterion Document(string code, int action) =>
        new(code, "DOC", "Uraian " + code, 1, action, [], [new CriterionLevel("A", 4, "lengkap"), new CriterionLevel("B", 2, "sebagian"), new CriterionLevel("C", 0, "tidak ada")], null);

    public static Criterion Panel(string code, string component, decimal max = 100) => new(code, component, "Uraian " + code, 1, null, [], [], max);

    public static AssessmentCycle In(Phase phase, CycleRules? rules = null)
    {
        var cycle = AssessmentCycle.Create(
            new Guid("01900000-0000-7000-8000-00000000000c"),
            2024,
            2023,
            "65",
            "Kalimantan Utara",
            "Asia/Makassar",
            rules ?? Rules,
            CycleProgramme.Empty,
            [new CycleParticipant("65.01", "Bulungan"), new CycleParticipant("65.02", "Malinau")],
            [
                new PhaseWindow(Phase.Preparation, new DateOnly(2024, 3, 1), new DateOnly(2024, 4, 25)),
                new PhaseWindow(Phase.Submission, new DateOnly(2024, 4, 26), new DateOnly(2024, 5, 10)),
                new PhaseWindow(Phase.Verification, new DateOnly(2024, 5, 11), new DateOnly(2024, 5, 19)),
            ]);
        while (cycle.Phase < phase)
        {
            if (cycle.Phase is Phase.Submission)
            {
                cycle.ConfirmRules(Now);
            }

            cycle.MoveForward([]);
        }

        cycle.MarkSaved(cycle.Id);
        return cycle;
    }

    public static AssessmentResult Frozen(this AssessmentCycle cycle) =>
        AssessmentResult.Freeze(new Guid("01900000-0000-7000-8000-00000000000d"), cycle, 1, "{}", new string('a', 64), "{}", new string('b', 64), [], Now);

    /// <summary>Frozen, decreed, asked for by one and confirmed by another.</summary>
    public static AssessmentResult Published(this AssessmentCycle cycle)
    {
        var result = cycle.Frozen();
        result.EnterDecree("188.44/K.215/2024", new DateOnly(2024, 5, 1), new DateOnly(2024, 5, 2));
        result.RequestPublication(Now);
        result.ConfirmPublication(cycle, Now with { By = Guid.Empty });
        return result;
    }

    /// <summary>Published before: a new version is being prepared.</summary>
    public static AssessmentResult Correcting(this AssessmentCycle cycle, AssessmentResult? published = null)
    {
        var result = published ?? AssessmentResultOf(cycle);
        result.OpenCorrection(cycle, "Nilai Malinau keliru dipindahkan.", Now);
        return result;
    }

    /// <summary>Another result object for a cycle that was published through <see cref="Published"/>.</summary>
    private static AssessmentResult AssessmentResultOf(AssessmentCycle cycle)
    {
        var twin = In(Phase.Plenary);
        var result = twin.Published();
        result.CycleId.Should().Be(cycle.Id);
        return result;
    }

    public static RuleBrokenException Refusal(this Action act) => act.Should().Throw<RuleBrokenException>().Which;
}
