using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Results;

namespace StuntingAssessment.Domain.Tests.Results;

public sealed class DocumentStandingTests
{
    [Fact]
    public void Every_grade_gives_action_scores_with_four_decimals_and_the_rounded_component()
    {
        var documents = DocumentStanding.Of(ACycle(), "65.01", Letters(("1.1", "A"), ("1.2", "B"), ("2.1", "A"))).Should().ContainSingle().Subject;

        documents.Actions.Select(a => (a.No, a.Score)).Should().Equal((1, 91.6667m), (2, 100m));
        // From the exact action scores, not from the printed ones: (91 2/3 x 1 + 100 x 3) / 4.
        documents.Value.Should().Be(97.92m);
        (documents.Graded, documents.Criteria).Should().Be((3, 3));
    }

    [Fact]
    public void One_missing_grade_takes_the_value_of_its_action_and_of_the_component_and_is_named()
    {
        var documents = DocumentStanding.Of(ACycle(), "65.01", Letters(("1.1", "A"), ("2.1", "E"))).Should().ContainSingle().Subject;

        documents.Value.Should().BeNull();
        documents.FindAction(1)!.Score.Should().BeNull();
        documents.FindAction(1)!.Missing.Should().Equal("1.2");
        // Zero is a score; a blank is not.
        documents.FindAction(2)!.Score.Should().Be(0m);
    }

    [Fact]
    public void Each_documents_component_has_its_own_actions()
    {
        var cycle = ACycle(secondComponent: true);

        var documents = DocumentStanding.Of(cycle, "65.01", Letters(("1.1", "A"), ("1.2", "E"), ("2.1", "A")));

        documents.Select(c => (c.Code, c.Value, string.Join(' ', c.Actions.Select(a => $"{a.No}={a.Score}")))).Should()
            .Equal(("DOC", 100m, "1=100 2=100"), ("MUTU", 0m, "1=0"));
    }

    [Fact]
    public void A_regency_that_is_not_assessed_has_none()
    {
        var cycle = ACycle();
        cycle.MarkNotAssessed("65.01", "Belum siap.");

        DocumentStanding.Of(cycle, "65.01", Letters()).Should().BeEmpty();
    }

    private static Dictionary<string, string> Letters(params (string Criterion, string Letter)[] given) => given.ToDictionary(g => g.Criterion, g => g.Letter);

    private static AssessmentCycle ACycle(bool secondComponent = false)
    {
        CriterionLevel[] levels = [new("A", 4, "lengkap"), new("B", 3, "hampir"), new("E", 0, "tidak ada")];
        ScoreComponent[] components =
        [
            new("DOC", "Dokumen", 70, ComponentSource.Documents, Combination.Mean),
            new("PRES", "Paparan", 30, ComponentSource.Panel, Combination.Mean),
            new("MUTU", "Mutu data", 0, ComponentSource.Documents, Combination.Mean),
        ];
        var rules = new CycleRules(
            "uji",
            2,
            secondComponent ? components : components[..2],
            [],
            [],
            [new ConvergenceAction(1, "Analisis situasi", 1, null, []), new ConvergenceAction(2, "Rencana kegiatan", 3, null, []), new ConvergenceAction(0, "Bukti lain", 0, null, [])],
            [
                new Criterion("1.1", "DOC", "Lokus", 2, 1, [], levels, null),
                new Criterion("1.2", secondComponent ? "MUTU" : "DOC", "Cakupan", 1, 1, [], levels, null),
                new Criterion("2.1", "DOC", "Rencana", 1, 2, [], levels, null),
                new Criterion("P.1", "PRES", "Isi paparan", 1, null, [], [], 100),
            ],
            []);
        return AssessmentCycle.Create(
            Guid.Parse("00000000-0000-7000-8000-000000000001"), 2024, 2023, "65", "Kalimantan Utara", "Asia/Makassar", rules, CycleProgramme.Empty, [new CycleParticipant("65.01", "Bulungan")], []);
    }
}
