using System.Reflection;
using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Cycles.Rules;
using StuntingAssessment.Domain.Tests.Ansit;

namespace StuntingAssessment.Domain.Tests.Cycles.Diff;

public class CycleDiffTests
{
    private readonly AssessmentCycle source = AClone.Source();
    private readonly AssessmentCycle cycle;

    public CycleDiffTests() => cycle = AClone.Of(source);

    [Fact]
    public void A_clone_has_its_days_otherwise_and_nothing_else()
    {
        var rows = CycleDiff.Of(source, cycle);

        rows.Select(r => (r.Kind, r.Key)).Should().Equal(
            (DiffKind.Windows, "Preparation"), (DiffKind.Windows, "Submission"), (DiffKind.Agenda, "1"), (DiffKind.Agenda, "2"), (DiffKind.Programme, "paparan"));
        rows.Should().OnlyContain(r => r.Change == DiffChange.Changed && !r.CanGoBack);
        rows[1].Fields.Should().Equal(new DiffField("Mulai", "26 April 2024", "25 April 2025"), new DiffField("Sampai dengan", "10 Mei 2024", "9 Mei 2025"));
        rows[2].Fields.Should().Equal(new DiffField("Tanggal", "Senin, 20 Mei 2024", "Senin, 19 Mei 2025"));
    }

    /// <summary>Each property of each thing that a cycle holds, given another value, must be told by a row. Ids of things are told as one gone and one come.</summary>
    public static TheoryData<string, string> Properties
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, type) in Things)
            {
                foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null && p.Name is not (nameof(CycleParticipant.NotAssessedReason) or nameof(Domain.Ansit.Indicator.KindBefore) or nameof(AgendaDay.Items) or nameof(ConvergenceAction.Requirements))))
                {
                    data.Add(name, property.Name);
                }
            }

            return data;
        }
    }

    private static readonly Dictionary<string, Type> Things = new[]
    {
        typeof(ConvergenceAction), typeof(EvidenceRequirement), typeof(ScoreComponent), typeof(Criterion), typeof(Predicate), typeof(AwardCategory), typeof(CycleParticipant),
        typeof(PhaseWindow), typeof(AgendaDay), typeof(AgendaItem), typeof(InviteeGroup), typeof(PresentationRules), typeof(Indicator), typeof(Population),
    }.ToDictionary(t => t.Name);

    [Theory]
    [MemberData(nameof(Properties))]
    public void Every_property_is_told(string thing, string property)
    {
        var content = CycleContent.Of(source);
        var (rules, programme) = (content.Rules, content.Programme);
        T Changed<T>(T item) => Altered(item, property);
        var changed = thing switch
        {
            nameof(ConvergenceAction) => content with { Rules = rules with { Actions = [Changed(rules.Actions[0]), .. rules.Actions.Skip(1)] } },
            nameof(EvidenceRequirement) => content with { Rules = rules with { Actions = [rules.Actions[0] with { Requirements = [Changed(rules.Actions[0].Requirements[0])] }, .. rules.Actions.Skip(1)] } },
            nameof(ScoreComponent) => content with { Rules = rules with { Components = [Changed(rules.Components[0]), .. rules.Components.Skip(1)] } },
            nameof(Criterion) => content with { Rules = rules with { Criteria = [Changed(rules.Criteria[0]), .. rules.Criteria.Skip(1)] } },
            nameof(Predicate) => content with { Rules = rules with { Predicates = [Changed(rules.Predicates[0]), .. rules.Predicates.Skip(1)] } },
            nameof(AwardCategory) => content with { Rules = rules with { Awards = [Changed(rules.Awards[0])] } },
            nameof(CycleParticipant) => content with { Participants = [Changed(content.Participants[0]), .. content.Participants.Skip(1)] },
            nameof(PhaseWindow) => content with { Windows = [Changed(content.Windows[0]), .. content.Windows.Skip(1)] },
            nameof(AgendaDay) => content with { Programme = programme with { Agenda = [Changed(programme.Agenda[0]), .. programme.Agenda.Skip(1)] } },
            nameof(AgendaItem) => content with { Programme = programme with { Agenda = [programme.Agenda[0] with { Items = [Changed(programme.Agenda[0].Items[0]), .. programme.Agenda[0].Items.Skip(1)] }, .. programme.Agenda.Skip(1)] } },
            nameof(InviteeGroup) => content with { Programme = programme with { Invitees = [Changed(programme.Invitees[1]), .. programme.Invitees.Take(1)] } },
            nameof(Indicator) => content with { Catalog = content.Catalog with { Indicators = [Changed(content.Catalog.Indicators[0]), .. content.Catalog.Indicators.Skip(1)] } },
            nameof(Population) => content with { Catalog = content.Catalog with { Populations = [Changed(content.Catalog.Populations[0]), .. content.Catalog.Populations.Skip(1)] } },
            _ => content with { Programme = programme with { Presentation = Changed(programme.Presentation) } },
        };

        CycleDiff.Of(source, Holding(changed)).Should().NotBeEmpty();
    }

    [Fact]
    public void Every_part_of_a_programme_and_of_the_rules_is_told()
    {
        foreach (var property in typeof(CycleProgramme).GetProperties().Where(p => p.SetMethod is not null))
        {
            CycleDiff.Of(source, Holding(CycleContent.Of(source) with { Programme = Altered(source.Programme, property.Name) })).Should().NotBeEmpty(property.Name);
        }

        foreach (var property in typeof(CycleRules).GetProperties().Where(p => p.SetMethod is not null))
        {
            CycleDiff.Of(source, Holding(CycleContent.Of(source) with { Rules = Altered(source.Rules, property.Name) })).Should().NotBeEmpty(property.Name);
        }
    }

    [Fact]
    public void What_is_added_removed_and_changed_is_told_and_can_be_taken_back()
    {
        cycle.AddCriterion(ACycle.Document("2.2", 2));
        cycle.RemoveCriterion("I.1", inUse: false);
        cycle.ChangeCriterion(ACycle.Panel("P.1", "PRES", 50) with { Weight = 2 }, []);

        var rows = AClone.Rows(source, cycle, DiffKind.Criteria);
        rows.Select(r => (r.Key, r.Change)).Should().Equal(("P.1", DiffChange.Changed), ("I.1", DiffChange.Removed), ("2.2", DiffChange.Added));
        rows[0].Fields.Should().Equal(new DiffField("Bobot", "1", "2"), new DiffField("Nilai maksimum", "100", "50"));
        rows[1].Fields.Should().Contain(new DiffField("Uraian", "Uraian I.1", null));
        rows[2].Fields.Should().Contain(new DiffField("Tingkat A", null, "4 poin. lengkap"));

        cycle.Review(source, [.. rows.Select(r => new DiffDecision(r.Kind, r.Key, r.Hash, Keep: false))], ACycle.Now);

        AClone.Rows(source, cycle, DiffKind.Criteria).Should().BeEmpty();
        cycle.Rules.Criteria.Select(c => c.Code).Should().Equal(source.Rules.Criteria.Select(c => c.Code));
        cycle.Events[^1].Should().BeEquivalentTo(new DifferencesReviewed(DiffKind.Criteria, [], ["P.1 Uraian P.1", "I.1 Uraian I.1", "2.2 Uraian 2.2"]));
    }

    [Fact]
    public void A_confirmed_row_is_confirmed_until_it_says_something_else()
    {
        cycle.ChangePredicates([new Predicate("Baik", 85), new Predicate("Kurang", 0)]);
        var row = AClone.Rows(source, cycle, DiffKind.Predicates).Should().ContainSingle().Subject;
        cycle.IsConfirmed(row).Should().BeFalse();

        AClone.Decide(source, cycle, row, keep: true);
        cycle.IsConfirmed(row).Should().BeTrue();
        cycle.Confirmations.Should().Equal(new DiffConfirmation(DiffKind.Predicates, "Baik", row.Hash, ACycle.Now.By, ACycle.Now.At));

        cycle.ChangePredicates([new Predicate("Baik", 86), new Predicate("Kurang", 0)]);
        cycle.Unconfirmed(source).Should().Contain(r => r.Kind == DiffKind.Predicates);
        var stale = () => AClone.Decide(source, cycle, row, keep: true);
        stale.Refusal().Message.Should().Be("Predikat berubah sejak laman ini dibuka. Periksa kembali baris-barisnya.");
    }

    [Fact]
    public void A_change_of_the_earlier_cycle_asks_again_too()
    {
        cycle.ChangePredicates([new Predicate("Baik", 85), new Predicate("Kurang", 0)]);
        AClone.ConfirmAll(source, cycle);

        source.ChangePredicates([new Predicate("Baik", 82), new Predicate("Kurang", 0)]);

        cycle.Unconfirmed(source).Should().ContainSingle().Which.Fields.Should().Equal(new DiffField("Nilai akhir mulai", "82", "85"));
    }

    [Fact]
    public void A_removed_action_is_told_with_its_requirements_and_comes_back_with_them()
    {
        var eight = AClone.Source(ACycle.Rules with { Criteria = [.. ACycle.Rules.Criteria.Where(c => c.Action != 2)] });
        var clone = AClone.Of(eight);
        var four = Without(clone, eight, 2);

        var row = AClone.Rows(eight, four, DiffKind.Actions).Should().ContainSingle().Subject;
        row.Should().Match<DiffRow>(r => r.Change == DiffChange.Removed && r.Name == "Aksi 2 Rencana Kegiatan");
        row.Fields.Should().Contain(new DiffField("Persyaratan", "2.a Bukti 2.a", null)).And.Contain(new DiffField("Jenis", "aksi utama", null));
        AClone.Rows(eight, four, DiffKind.Requirements).Should().BeEmpty("they are told with their action");

        AClone.Decide(eight, four, row, keep: false);
        four.Rules.Actions.Select(a => (a.No, a.Requirements.Count)).Should().Equal((1, 1), (2, 1), (0, 0));
    }

    [Fact]
    public void A_criterion_does_not_come_back_before_its_action()
    {
        var clone = Without(cycle, source, 2);
        var row = AClone.Rows(source, clone, DiffKind.Criteria).Should().ContainSingle().Subject;
        var act = () => AClone.Decide(source, clone, row, keep: false);

        act.Refusal().Message.Should().Be("Tidak dapat dikembalikan begitu saja. Kriteria 2.1 menunjuk komponen atau aksi yang tidak ada.");
        clone.Rules.FindCriterion("2.1").Should().BeNull();
    }

    [Fact]
    public void Days_as_they_were_proposed_have_nothing_to_go_back_to_and_others_have_the_proposal()
    {
        var proposed = AClone.Rows(source, cycle, DiffKind.Windows)[1];
        var act = () => AClone.Decide(source, cycle, proposed, keep: false);
        act.Should().Throw<RuleBrokenException>();

        cycle.ChangeWindows([cycle.Windows[0], cycle.Windows[1] with { To = new DateOnly(2025, 6, 1) }]);
        var moved = AClone.Rows(source, cycle, DiffKind.Windows)[1];
        moved.CanGoBack.Should().BeTrue();
        AClone.Decide(source, cycle, moved, keep: false);
        cycle.WindowOf(Phase.Submission)!.To.Should().Be(new DateOnly(2025, 5, 9));
    }

    [Fact]
    public void Taking_back_a_rule_takes_the_rules_confirmation_back_and_taking_back_a_place_does_not()
    {
        cycle.ChangePredicates([new Predicate("Baik", 85), new Predicate("Kurang", 0)]);
        cycle.ConfirmRules(ACycle.Now);
        var other = Holding(CycleContent.Of(cycle) with { Programme = cycle.Programme with { OpeningVenue = "Aula" } });
        other.ConfirmRules(ACycle.Now);

        AClone.Decide(source, cycle, AClone.Rows(source, cycle, DiffKind.Predicates)[0], keep: false);
        AClone.Decide(source, other, AClone.Rows(source, other, DiffKind.Programme).Single(r => r.Key == "pembukaan"), keep: false);

        (cycle.IsRulesConfirmed, other.IsRulesConfirmed, other.Programme.OpeningVenue).Should().Be((false, true, "Gedung Gadis"));
    }

    [Fact]
    public void Indicators_and_populations_are_told_and_taken_back_and_the_rules_stay_confirmed()
    {
        cycle.ConfirmRules(ACycle.Now);
        cycle.ChangeIndicator(ACatalog.Coverage with { Target = 85 }, ACatalog.Facts());
        cycle.RemoveIndicator("P05", ACatalog.Facts());
        cycle.AddIndicator(ACatalog.YesNo with { Code = "P06", SeedNo = null }, ACatalog.Facts());
        cycle.RemovePopulation("PAUD", ACatalog.Facts());

        IReadOnlyList<DiffRow> rows = [.. AClone.Rows(source, cycle, DiffKind.Indicators), .. AClone.Rows(source, cycle, DiffKind.Populations)];
        rows.Select(r => (r.Kind, r.Name, r.Change)).Should().Equal(
            (DiffKind.Indicators, "E11 Bumil TTD 90", DiffChange.Changed),
            (DiffKind.Indicators, "P05 ODF", DiffChange.Removed),
            (DiffKind.Indicators, "P06 ODF", DiffChange.Added),
            (DiffKind.Populations, "Lembaga PAUD", DiffChange.Removed));
        rows[0].Fields.Should().Equal(new DiffField("Target", "80", "85"));
        rows[2].Fields.Should().Contain(new DiffField("Arah", null, "makin tinggi makin baik"));

        cycle.Review(source, [.. rows.Select(r => new DiffDecision(r.Kind, r.Key, r.Hash, Keep: false))], ACycle.Now);

        cycle.Catalog.Should().Be(source.Catalog);
        cycle.Catalog.Measures.Select(m => m.Code).Should().Equal(source.Catalog.Measures.Select(m => m.Code));
        cycle.IsRulesConfirmed.Should().BeTrue("the catalogue is no scoring rule");
    }

    [Fact]
    public void Another_order_of_indicators_is_told_by_their_codes()
    {
        cycle.OrderIndicators(["E13", "E11"]);

        AClone.Rows(source, cycle, DiffKind.Indicators).Should().ContainSingle().Which.Fields.Should().Equal(
            new DiffField("Urutan", "E11, P05, E13, P17, P19, S03", "E13, P05, E11, P17, P19, S03"));
    }

    [Fact]
    public void Another_order_of_populations_is_told_and_taken_back()
    {
        cycle.OrderPopulations(["PAUD", "BUMIL", "BALITA"]);

        var row = AClone.Rows(source, cycle, DiffKind.Populations).Should().ContainSingle().Which;
        row.Fields.Should().Equal(new DiffField("Urutan", "Ibu hamil, Balita, Lembaga PAUD", "Lembaga PAUD, Ibu hamil, Balita"));
        cycle.Review(source, [new DiffDecision(row.Kind, row.Key, row.Hash, Keep: false)], ACycle.Now);
        cycle.Catalog.Should().Be(source.Catalog);
    }

    [Fact]
    public void A_catalogue_does_not_come_back_in_parts_that_do_not_fit()
    {
        foreach (var indicator in new[] { "E11", "E13" })
        {
            cycle.RemoveIndicator(indicator, ACatalog.Facts());
        }

        cycle.RemovePopulation("BUMIL", ACatalog.Facts());
        cycle.ChangePopulation(new Population("BALITA", "Balita", "DIKBUD", "S03"), ACatalog.Facts());
        IReadOnlyList<DiffRow> Rows() => AClone.Rows(source, cycle, DiffKind.Indicators);
        var alone = () => AClone.Decide(source, cycle, Rows().Single(r => r.Key == "E11"), keep: false);
        var owner = () => AClone.Decide(source, cycle, Rows().Single(r => r.Key == "S03"), keep: false);

        alone.Refusal().Message.Should().Be("Tidak dapat dikembalikan begitu saja. Indikator E11 Bumil TTD 90 memakai sasaran BUMIL, yang tidak ada.");
        owner.Refusal().Message.Should().Be("Tidak dapat dikembalikan begitu saja. Indikator S03 sama dengan sasaran Balita; pemiliknya harus sama.");
        cycle.Review(source, [.. Rows().Concat(AClone.Rows(source, cycle, DiffKind.Populations)).Select(r => new DiffDecision(r.Kind, r.Key, r.Hash, Keep: false))], ACycle.Now);
        cycle.Catalog.Should().Be(source.Catalog);
    }

    [Fact]
    public void What_has_cells_is_not_taken_back_from_under_them()
    {
        cycle.AddIndicator(ACatalog.YesNo with { Code = "P06", SeedNo = null }, ACatalog.Facts());
        var row = AClone.Rows(source, cycle, DiffKind.Indicators).Single();
        var act = () => cycle.Review(source, [new DiffDecision(row.Kind, row.Key, row.Hash, Keep: false)], ACycle.Now, new Dictionary<string, int> { ["P06"] = 4 });

        act.Refusal().Message.Should().Be("P06 sudah terisi 4 sel dan tidak dapat dihapus.");
    }

    [Fact]
    public void An_earlier_cycle_without_a_catalogue_is_no_yardstick()
    {
        var old = Holding(CycleContent.Of(source) with { Catalog = IndicatorCatalog.Empty });
        var next = AssessmentCycle.CloneOf(old, Guid.Empty, new CycleYears(2026, 2025, "Asia/Makassar"));

        next.TakeCatalog(ACatalog.Whole);

        CycleDiff.Of(old, next).Should().NotContain(r => r.Kind == DiffKind.Indicators || r.Kind == DiffKind.Populations);
    }

    [Fact]
    public void Is_reviewed_in_preparation_only_and_with_at_least_one_decision()
    {
        var none = () => cycle.Review(source, [], ACycle.Now);
        none.Refusal().Message.Should().Be("Pilih terima atau kembalikan pada sedikitnya satu baris.");
        var row = AClone.Rows(source, cycle, DiffKind.Agenda)[0];
        AClone.ConfirmAll(source, cycle);
        cycle.MoveForward([]);

        var late = () => AClone.Decide(source, cycle, row, keep: true);
        late.Refusal().Message.Should().Be("Perbedaan dengan siklus 2024 dikonfirmasi pada tahap persiapan; sekarang tahap pengajuan.");
    }

    private AssessmentCycle Without(AssessmentCycle clone, AssessmentCycle from, int action) => Holding(
        CycleContent.Of(clone) with
        {
            Rules = clone.Rules with { Actions = [.. clone.Rules.Actions.Where(a => a.No != action)], Criteria = [.. clone.Rules.Criteria.Where(c => c.Action != action)] },
        },
        from);

    /// <summary>A clone that an admin has made to hold this.</summary>
    private AssessmentCycle Holding(CycleContent content, AssessmentCycle? from = null)
    {
        var clone = AClone.Of(from ?? source);
        typeof(AssessmentCycle).GetMethod("Hold", BindingFlags.NonPublic | BindingFlags.Instance)!.Invoke(clone, [content]);
        return clone;
    }

    private static T Altered<T>(T item, string property)
    {
        var clone = (T)typeof(T).GetMethod("<Clone>$")!.Invoke(item, null)!;
        var info = typeof(T).GetProperty(property)!;
        info.SetValue(clone, Other(info.GetValue(item), info.PropertyType));
        return clone;
    }

    private static object? Other(object? value, Type type) => (value, Nullable.GetUnderlyingType(type) ?? type) switch
    {
        (_, { } t) when t == typeof(string) => value + "x",
        (_, { } t) when t == typeof(decimal) => ((decimal?)value ?? 0) + 1,
        (_, { } t) when t == typeof(int) => ((int?)value ?? 0) + 1,
        (_, { } t) when t == typeof(long) => ((long?)value ?? 0) + 1,
        (_, { } t) when t == typeof(bool) => !(bool)value!,
        (_, { } t) when t == typeof(DateOnly) => ((DateOnly?)value ?? new DateOnly(2024, 6, 1)).AddDays(1),
        (_, { } t) when t == typeof(TimeOnly) => ((TimeOnly)value!).AddMinutes(1),
        (_, { IsEnum: true } t) => Enum.GetValues(t).Cast<object>().First(v => !v.Equals(value)),
        (PresentationRules rules, _) => rules with { MaxSlides = 1 },
        (IReadOnlyList<string> list, _) => (IReadOnlyList<string>)[.. list, "lain"],
        (System.Collections.IList list, _) => WithoutLast(list),
        _ => throw new NotSupportedException($"{type}"),
    };

    private static Array WithoutLast(System.Collections.IList list)
    {
        var shorter = Array.CreateInstance(list.GetType().IsArray ? list.GetType().GetElementType()! : list.GetType().GetGenericArguments()[0], list.Count - 1);
        for (var i = 0; i < shorter.Length; i++)
        {
            shorter.SetValue(list[i], i);
        }

        return shorter;
    }
}
