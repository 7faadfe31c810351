using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Rules;

namespace StuntingAssessment.Domain.Tests.Cycles;

/// <summary>Setting up a cycle: actions, requirements, components, awards, participants, programme.</summary>
public class SetupTests
{
    private static readonly EvidenceRequirement Minutes = new("1.x", "Berita acara", RequirementKind.File, true, false, false, null, null);

    public static TheoryData<Action<AssessmentCycle>> EditsOfRules =>
    [
        c => c.AddAction(new ConvergenceAction(3, "Rembuk", 1, null, [])),
        c => c.ChangeAction(new ConvergenceAction(1, "Analisis", 1, null, [])),
        c => c.RemoveAction(2, []),
        c => c.RenumberActions(new Dictionary<int, int> { [1] = 2, [2] = 1 }, []),
        c => c.AddRequirement(1, Minutes),
        c => c.OrderCriteria(["1.1"]),
        c => c.ChangeComponents(c.Rules.Components),
        c => c.ChangeScale("Juknis", 2),
        c => c.AddAward(new AwardCategory("X", "Penghargaan", 2, null, false, [], null)),
        c => c.RemoveAward("JUARA1"),
        c => c.OrderAwards(["JUARA1"]),
    ];

    [Theory]
    [MemberData(nameof(EditsOfRules))]
    public void Rules_are_closed_from_verification_on_and_an_edit_before_takes_the_confirmation_back(Action<AssessmentCycle> edit)
    {
        foreach (var phase in new[] { Phase.Verification, Phase.Presentation, Phase.Plenary })
        {
            var closed = ACycle.In(phase);
            var act = () => edit(closed);

            act.Refusal().Message.Should().Be($"Aturan penilaian tidak dapat diubah pada tahap {closed.PhaseName}.");
            closed.Events.Should().BeEmpty();
        }
    }

    [Fact]
    public void An_action_is_added_changed_and_removed_with_events()
    {
        var cycle = ACycle.In(Phase.Preparation);
        cycle.AddAction(new ConvergenceAction(3, "Inovasi daerah", 5, "Bappeda", [], ActionKind.Supporting));
        cycle.Rules.Actions.Select(a => a.No).Should().Equal([1, 2, 3, 0], "what belongs to no action comes last");

        cycle.AddRequirement(3, Minutes);
        cycle.ChangeAction(new ConvergenceAction(3, "Inovasi", 7, null, []));
        cycle.Rules.Action(3).Requirements.Should().Equal([Minutes], "requirements have edits of their own");
        cycle.RemoveAction(3, []);

        cycle.Rules.FindAction(3).Should().BeNull();
        cycle.Events.Select(e => e.GetType()).Should().Equal(typeof(ActionAdded), typeof(RequirementAdded), typeof(ActionChanged), typeof(ActionRemoved));
        cycle.Events.OfType<ActionChanged>().Single().Before.Kind.Should().Be(ActionKind.Supporting);
    }

    [Fact]
    public void An_action_that_is_used_stays()
    {
        var cycle = ACycle.In(Phase.Preparation);
        var begun = () => cycle.RemoveAction(1, ["Bulungan", "Malinau"]);
        var graded = () => cycle.RemoveAction(1, []);
        var taken = () => cycle.AddAction(new ConvergenceAction(1, "Lagi", 1, null, []));

        begun.Refusal().Message.Should().Be("Aksi 1 sudah dikerjakan oleh Bulungan, Malinau dan tidak dapat dihapus.");
        graded.Refusal().Message.Should().Be("Aksi 1 masih mempunyai kriteria 1.1. Hapus dulu kriterianya.");
        taken.Refusal().Field.Should().Be("No");
    }

    [Fact]
    public void Two_actions_change_places_and_their_criteria_move_along()
    {
        var cycle = ACycle.In(Phase.Preparation);

        cycle.RenumberActions(new Dictionary<int, int> { [1] = 2, [2] = 1 }, []);

        cycle.Rules.CountedActions.Select(a => a.Name).Should().Equal("Rencana Kegiatan", "Analisis Situasi");
        cycle.Rules.Criterion("1.1").Action.Should().Be(2);
        cycle.Events.OfType<ActionsRenumbered>().Single().Numbers.Should().HaveCount(2);
    }

    [Fact]
    public void A_number_is_refused_at_its_field()
    {
        var cycle = ACycle.In(Phase.Preparation);
        Action Renumber(int first, int second, params int[] begun) => () => cycle.RenumberActions(new Dictionary<int, int> { [1] = first, [2] = second }, begun);

        Renumber(2, 2).Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Places[2]" && e.Message == "Nomor 2 dipakai dua kali.");
        Renumber(0, 2).Refusal().Field.Should().Be("Places[1]");
        Renumber(1, 9, 2).Refusal().Message.Should().Be("Aksi 2 sudah dikerjakan kabupaten/kota; nomornya tidak dapat diubah.");
    }

    [Fact]
    public void A_requirement_stays_while_something_hangs_on_it()
    {
        var cycle = ACycle.In(Phase.Preparation);
        cycle.AddRequirement(1, Minutes);
        cycle.ChangeCriterion(cycle.Rules.Criterion("1.1") with { Proof = ["1.x"] }, []);
        var used = () => cycle.RemoveRequirement(1, "1.x", ["Bulungan"]);
        var proof = () => cycle.RemoveRequirement(1, "1.x", []);
        var computed = () => cycle.ChangeRequirement(1, Minutes with { Kind = RequirementKind.Data }, hasEvidence: true);
        var twice = () => cycle.AddRequirement(2, Minutes);

        used.Refusal().Message.Should().Be("Persyaratan 1.x sudah dipakai oleh Bulungan dan tidak dapat dihapus.");
        proof.Refusal().Message.Should().Be("Persyaratan 1.x menjadi bukti kriteria 1.1. Ubah dulu kriterianya.");
        computed.Refusal().Field.Should().Be("Kind");
        twice.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Code" && e.Message == "Kode persyaratan 1.x sudah dipakai.");
    }

    [Fact]
    public void The_last_requirement_of_an_action_stays_during_the_submission()
    {
        var cycle = ACycle.In(Phase.Submission);
        foreach (var requirement in cycle.Rules.Action(1).Requirements.Skip(1).ToList())
        {
            cycle.RemoveRequirement(1, requirement.Code, []);
        }

        var last = () => cycle.RemoveRequirement(1, cycle.Rules.Action(1).Requirements.Single().Code, []);
        last.Refusal().Message.Should().Be("Aksi 1 memerlukan sedikitnya satu persyaratan bukti: kabupaten/kota sedang mengerjakannya.");
        cycle.AddAction(new ConvergenceAction(3, "Inovasi", 5, null, []));
    }

    [Fact]
    public void Proof_is_chosen_from_the_actions_requirements()
    {
        var cycle = ACycle.In(Phase.Preparation);
        var stray = () => cycle.ChangeCriterion(cycle.Rules.Criterion("1.1") with { Proof = ["2.a"] }, []);

        stray.Refusal().Field.Should().Be("Proof");
    }

    [Fact]
    public void Components_go_from_one_right_sum_to_another_in_one_edit()
    {
        var cycle = ACycle.In(Phase.Submission);
        var before = cycle.Rules.Components;
        var wrong = () => cycle.ChangeComponents([before[0] with { Weight = 60 }, .. before.Skip(1)]);
        wrong.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Rows[0].Weight" && e.Message == "Jumlah bobot komponen harus 100, sekarang 90.");

        cycle.ChangeComponents([before[0] with { Weight = 60 }, before[1] with { Weight = 40, Combine = Combination.Median }, before[2]]);

        cycle.Rules.Components.Select(c => c.Weight).Should().Equal(60, 40, 0);
        cycle.Events.OfType<ComponentsChanged>().Single().Before.Should().BeSameAs(before);
    }

    [Fact]
    public void A_component_in_use_stays_and_keeps_who_scores_it()
    {
        var cycle = ACycle.In(Phase.Preparation);
        cycle.AddAward(new AwardCategory("DOK", "Dokumen terbaik", null, "DOC", false, [], null));
        var c = cycle.Rules.Components;
        var gone = () => cycle.ChangeComponents([.. c.Skip(1)]);
        var moved = () => cycle.ChangeComponents([c[0], c[1] with { Source = ComponentSource.Documents }, c[2]]);
        var named = () => cycle.ChangeComponents([c[0], c[1], c[1]]);

        gone.Refusal().Message.Should().Be("Komponen Dokumen tidak dapat dihapus: masih dipakai kriteria 1.1, 2.1, urutan pemutus seri, penghargaan Dokumen terbaik.");
        moved.Refusal().Field.Should().Be("Rows[1].Source");
        named.Refusal().Field.Should().Be("Rows[2].Code");
    }

    [Fact]
    public void An_award_goes_by_a_rank_or_a_component()
    {
        var cycle = ACycle.In(Phase.Preparation);
        Action Add(int? rank, string? basis, long? money = null) => () => cycle.AddAward(new AwardCategory("X", "Penghargaan", rank, basis, false, [], money));

        Add(null, null).Refusal().Field.Should().Be("Rank");
        Add(1, "DOC").Refusal().Field.Should().Be("Rank");
        Add(0, null).Refusal().Field.Should().Be("Rank");
        Add(null, "XXX").Refusal().Field.Should().Be("Basis");
        Add(2, null, -1).Refusal().Field.Should().Be("Money");
        Add(2, null, 12_500_000)();
        cycle.OrderAwards(["X", "JUARA1"]);
        cycle.Rules.Awards.Select(a => a.Code).Should().Equal("X", "JUARA1");
    }

    [Fact]
    public void An_award_of_a_district_stays_by_a_component_of_the_panel()
    {
        var cycle = ACycle.In(Phase.Preparation);
        cycle.AddAward(new AwardCategory("KEC", "Kecamatan terbaik", null, "INOV", false, [], null));
        cycle.AddParticipant(new CycleParticipant("65.01.01", "Tanjung Palas", null, "KEC"));
        var removed = () => cycle.RemoveAward("KEC");
        var byRank = () => cycle.ChangeAward(new AwardCategory("KEC", "Kecamatan terbaik", 1, null, false, [], null));

        removed.Refusal().Message.Should().Contain("Tanjung Palas ikut dalam penghargaan KEC");
        byRank.Refusal().Message.Should().Contain("Hapus dulu peserta itu.");
    }

    [Fact]
    public void A_participant_comes_and_goes_until_verification()
    {
        var cycle = ACycle.In(Phase.Submission);
        cycle.AddParticipant(new CycleParticipant("65.71", "Tarakan"));
        cycle.OrderParticipants(["65.71", "65.01", "65.02"]);
        cycle.RenameParticipant("65.71", " Kota Tarakan ");
        var twice = () => cycle.AddParticipant(new CycleParticipant("65.71", "Tarakan"));
        var village = () => cycle.AddParticipant(new CycleParticipant("65.01.01.1001", "Desa"));
        var working = () => cycle.RemoveParticipant("65.71", ["3 aksi yang sudah dikerjakan"]);

        cycle.Participants.Select(p => p.Name).Should().Equal("Kota Tarakan", "Bulungan", "Malinau");
        twice.Refusal().Field.Should().Be("Code");
        village.Refusal().Field.Should().Be("Code");
        working.Refusal().Message.Should().Contain("sudah ada 3 aksi yang sudah dikerjakan").And.Contain("Tandai tidak dinilai");
        cycle.RemoveParticipant("65.71", []);
        cycle.FindParticipant("65.71").Should().BeNull();

        var late = ACycle.In(Phase.Verification);
        var add = () => late.AddParticipant(new CycleParticipant("65.71", "Tarakan"));
        var remove = () => late.RemoveParticipant("65.01", []);
        add.Refusal().Message.Should().Be("Peserta tidak dapat ditambah atau dihapus pada tahap verifikasi.");
        remove.Refusal().Message.Should().Be("Peserta tidak dapat ditambah atau dihapus pada tahap verifikasi.");
    }

    [Fact]
    public void An_order_names_everything_once()
    {
        var cycle = ACycle.In(Phase.Preparation);
        var without = () => cycle.OrderParticipants(["65.01"]);
        var doubled = () => cycle.OrderParticipants(["65.01", "65.01"]);
        cycle.OrderParticipants(["65.01", "65.02"]);

        without.Refusal().Message.Should().StartWith("Daftar ini sudah berubah.");
        doubled.Refusal().Message.Should().StartWith("Daftar ini sudah berubah.");
        cycle.Events.Should().BeEmpty("nothing moved");
    }

    public static TheoryData<AgendaDay[], string, string> WrongAgendas => new()
    {
        { [Day(20, Item("09:00", "08:00"))], "Days[0].Items[0].To", "Waktu selesai harus sesudah waktu mulai." },
        { [Day(20, Item("08:00", "09:00"), Item("08:30", "10:00"))], "Days[0].Items[1].From", "Acara ini mulai sebelum acara di atasnya selesai pukul 09.00." },
        { [Day(20, Item("08:00", "09:00", ""))], "Days[0].Items[0].Title", "Isi nama acara." },
        { [Day(21), Day(20)], "Days[1].Day", "Hari-hari agenda harus berurutan." },
        { [Day(20), Day(20)], "Days[1].Day", "Tanggal ini sudah dipakai hari di atasnya." },
        { [Day(20, Item("08:00", "09:00", "Paparan", "65.99"))], "Days[0].Items[0].RegencyCode", "Pilih kabupaten/kota peserta siklus ini." },
        { [Day(20, Item("08:00", "09:00", "Paparan", "65.01")), Day(21, Item("08:00", "09:00", "Paparan", "65.01"))], "Days[1].Items[0].RegencyCode", "Kabupaten/kota ini sudah mendapat giliran paparan pada acara lain." },
    };

    [Theory]
    [MemberData(nameof(WrongAgendas))]
    public void A_wrong_agenda_is_refused_at_its_row(AgendaDay[] agenda, string field, string sentence)
    {
        var cycle = ACycle.In(Phase.Presentation);
        var act = () => cycle.ChangeAgenda(agenda);

        act.Refusal().Should().Match<RuleBrokenException>(e => e.Field == field && e.Message == sentence);
    }

    [Fact]
    public void The_programme_changes_until_the_plenary_and_leaves_the_rules_confirmed()
    {
        var cycle = ACycle.In(Phase.Presentation);
        cycle.ChangeAgenda([Day(20, Item("08:00", "09:00"), Item("09:00", "10:00", "Paparan", "65.01"))]);
        cycle.ChangeProgrammeFacts(new ProgrammeFacts("Aula", ["Ruang 1"], [], 12, "uang pembinaan"));
        cycle.ChangePresentationRules(new PresentationRules(15, null, 20, 40, ["Inovasi"]));
        cycle.ChangeInvitees([new InviteeGroup("Bulungan", "65.01", ["Bappeda"])]);
        cycle.IsRulesConfirmed.Should().BeTrue("dates and places are no rules");
        cycle.Events.Should().HaveCount(4);

        var closed = ACycle.In(Phase.Plenary);
        var act = () => closed.ChangeAgenda([]);
        act.Refusal().Message.Should().Be("Agenda dan undangan tidak dapat diubah pada tahap pleno.");
    }

    private static AgendaDay Day(int day, params AgendaItem[] items) => new(new DateOnly(2024, 5, day), items);

    private static AgendaItem Item(string from, string to, string title = "Acara", string? regency = null) => new(TimeOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), TimeOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture), title, null, regency);
}
