using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Cycles;

public class PreparationTests
{
    private static readonly PreparationPeople Nobody = new(0, 0, 0, []);
    private static readonly PreparationPeople Everybody = new(1, 3, 1, ["65.01", "65.02"]);

    [Fact]
    public void A_cycle_from_nothing_says_everything_that_it_lacks()
    {
        var cycle = AssessmentCycle.FromNothing(Guid.Empty, AClone.Next, "65", "Kalimantan Utara");

        Preparation.Of(cycle, null, Nobody).Select(i => (i.Step, i.State)).Should().Equal(
            (PreparationStep.Calendar, PreparationState.Missing),
            (PreparationStep.Actions, PreparationState.Missing),
            (PreparationStep.Requirements, PreparationState.Done),
            (PreparationStep.Components, PreparationState.Later),
            (PreparationStep.Criteria, PreparationState.Later),
            (PreparationStep.Predicates, PreparationState.Optional),
            (PreparationStep.TieBreak, PreparationState.Optional),
            (PreparationStep.Awards, PreparationState.Optional),
            (PreparationStep.Catalog, PreparationState.Later),
            (PreparationStep.Participants, PreparationState.Missing),
            (PreparationStep.Agenda, PreparationState.Optional),
            (PreparationStep.TechnicalTeam, PreparationState.Later),
            (PreparationStep.Panel, PreparationState.Later),
            (PreparationStep.Coordinators, PreparationState.Done),
            (PreparationStep.Confirmation, PreparationState.Later),
            (PreparationStep.Opening, PreparationState.Missing));
        var open = () => cycle.MoveForward([]);
        open.Refusal().Message.Should().Be(
            "Jadwal tahap pengajuan belum lengkap: isi tanggal mulai dan tanggal selesainya. Belum ada aksi yang dinilai. Belum ada peserta yang dinilai.");
    }

    [Fact]
    public void A_cycle_that_lacks_nothing_says_so()
    {
        var cycle = AClone.Source();
        cycle.ConfirmRules(ACycle.Now);

        Preparation.Of(cycle, null, Everybody).Where(i => i.State is not PreparationState.Done).Should().ContainSingle().Which
            .Should().Match<PreparationItem>(i => i.Step == PreparationStep.Opening && i.Missing.Count == 0);
        cycle.MoveForward([]);
        Preparation.Of(cycle, null, Everybody).Should().OnlyContain(i => i.State == PreparationState.Done);
    }

    public static TheoryData<PreparationPeople, PreparationStep, string> Lacking => new()
    {
        { Everybody with { Verifiers = 0 }, PreparationStep.TechnicalTeam, "Belum ada tim teknis; tanpa mereka bukti tidak dapat diperiksa pada tahap verifikasi." },
        { Everybody with { Panelists = 0, Chairs = 0 }, PreparationStep.Panel, "Belum ada panelis; tahap paparan tidak dapat dimulai sebelumnya." },
        { Everybody with { Chairs = 0 }, PreparationStep.Panel, "Belum ada ketua tim penilai; tahap paparan tidak dapat dimulai sebelumnya." },
        { Everybody with { Chairs = 2 }, PreparationStep.Panel, "Ada 2 ketua tim penilai; harus tepat satu." },
        { Everybody with { Coordinated = [] }, PreparationStep.Coordinators, "Belum ada koordinator untuk Malinau; tanpa koordinator tidak ada yang dapat mengajukan." },
    };

    [Theory]
    [MemberData(nameof(Lacking))]
    public void People_are_missed_and_the_submission_does_not_wait_for_them(PreparationPeople people, PreparationStep step, string sentence)
    {
        var cycle = AClone.Source();

        Preparation.Of(cycle, null, people).Single(i => i.Step == step).Should().BeEquivalentTo(new PreparationItem(step, PreparationState.Later, [sentence]));
        Preparation.MissingForSubmission(cycle, null).Should().BeEmpty();
    }

    [Fact]
    public void The_submission_waits_for_every_difference_to_be_confirmed()
    {
        var source = AClone.Source();
        var cycle = AClone.Of(source);

        Preparation.MissingForSubmission(cycle, source).Should().Equal("5 perbedaan dengan siklus 2024 belum dikonfirmasi: jadwal tahap 2, agenda 2, hari penilaian 1.");
        AClone.ConfirmAll(source, cycle);
        Preparation.MissingForSubmission(cycle, source).Should().BeEmpty();
    }

    [Fact]
    public void The_submission_does_not_wait_for_how_it_will_be_scored_but_the_verification_does()
    {
        var cycle = ACycle.In(Phase.Submission, ACycle.Rules with { Components = [], Criteria = [], TieBreak = [], Predicates = [], Awards = [] });
        var confirm = () => cycle.ConfirmRules(ACycle.Now);
        var verify = () => cycle.MoveForward([]);

        confirm.Refusal().Message.Should().Be("Belum ada komponen penilaian.");
        verify.Refusal().Message.Should().StartWith("Aturan penilaian belum dikonfirmasi.");
    }

    [Fact]
    public void An_action_is_asked_for_evidence_or_is_none()
    {
        var rules = ACycle.Rules with { Actions = [ACycle.Rules.Actions[0] with { Requirements = [ACycle.Requirement("1.a") with { Kind = RequirementKind.Data }] }] };
        Action act = () => ACycle.In(Phase.Submission, rules);

        act.Refusal().Message.Should().Be("Aksi 1 belum mempunyai persyaratan bukti.");
    }
}
