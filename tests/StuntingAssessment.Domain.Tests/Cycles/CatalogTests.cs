using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Cycles;
using StuntingAssessment.Domain.Cycles.Diff;
using StuntingAssessment.Domain.Tests.Ansit;

namespace StuntingAssessment.Domain.Tests.Cycles;

public sealed class CatalogTests
{
    private static readonly CatalogFacts Facts = ACatalog.Facts();

    public static TheoryData<Action<AssessmentCycle>> Edits =>
    [
        c => c.AddIndicator(ACatalog.YesNo with { Code = "P06", SeedNo = null }, Facts),
        c => c.ChangeIndicator(ACatalog.YesNo with { ShortName = "Bebas BABS" }, Facts),
        c => c.RemoveIndicator("P05", Facts),
        c => c.OrderIndicators(["E13", "E11"]),
        c => c.OrderPopulations(["PAUD", "BUMIL", "BALITA"]),
        c => c.AddPopulation(new Population("PUS", "Pasangan usia subur", "DP3AP2KB"), Facts),
        c => c.ChangePopulation(new Population("PAUD", "Satuan PAUD", "DIKBUD"), Facts),
        c => c.RemovePopulation("PAUD", Facts),
    ];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Is_edited_until_the_verification_and_the_rules_stay_confirmed(Action<AssessmentCycle> edit)
    {
        var cycle = In(Phase.Submission);
        cycle.ConfirmRules(ACycle.Now);

        edit(cycle);

        cycle.IsRulesConfirmed.Should().BeTrue("the catalogue is no scoring rule");
        cycle.Events.Should().HaveCount(2);
        var closed = In(Phase.Verification);
        var late = () => edit(closed);
        late.Refusal().Message.Should().Be("Daftar Master Ansit tidak dapat diubah pada tahap verifikasi.");
        (closed.Events.Count, closed.Catalog).Should().Be((0, ACatalog.Whole));
    }

    [Fact]
    public void The_standard_list_is_taken_by_a_cycle_that_has_none()
    {
        var cycle = ACycle.In(Phase.Submission);

        cycle.TakeCatalog(ACatalog.Whole);

        cycle.Events.Should().Equal(new CatalogTaken(6, 3));
        var again = () => cycle.TakeCatalog(ACatalog.Whole);
        again.Refusal().Message.Should().Be("Siklus ini sudah mempunyai daftar indikator.");
        var late = () => ACycle.In(Phase.Verification).TakeCatalog(ACatalog.Whole);
        late.Refusal().Message.Should().Be("Daftar Master Ansit tidak dapat diubah pada tahap verifikasi.");
    }

    [Fact]
    public void What_is_added_joins_its_group_and_can_be_typed()
    {
        var cycle = In(Phase.Preparation);
        var before = cycle.Catalog.Measures.Count;

        cycle.AddIndicator(ACatalog.Coverage with { Code = "E12", SeedNo = null }, Facts);
        cycle.AddIndicator(ACatalog.YesNo with { Code = "X1", SeedNo = null, Group = "Baru" }, Facts);

        cycle.Catalog.Indicators.Select(i => i.Code).Should().Equal("E11", "P05", "E13", "E12", "P17", "P19", "S03", "X1");
        cycle.Catalog.Measures.Should().HaveCount(before + 2, "what a catalogue keeps of its lists is not copied along");
        cycle.Catalog.FindMeasure("E12")!.Population.Should().Be("BUMIL");
    }

    public static TheoryData<string, Indicator, string, string> WrongIndicators => new()
    {
        { "no code", ACatalog.YesNo with { Code = "" }, "Code", "Isi kode." },
        { "a blank in the code", ACatalog.YesNo with { Code = "P 5" }, "Code", "Kode hanya memuat huruf, angka, garis bawah, dan tanda hubung." },
        { "an indicator's code", ACatalog.YesNo with { Code = "e11" }, "Code", "Kode e11 sudah dipakai indikator atau sasaran lain." },
        { "a population's code", ACatalog.YesNo with { Code = "BUMIL" }, "Code", "Kode BUMIL sudah dipakai indikator atau sasaran lain." },
        { "a number twice", ACatalog.YesNo with { SeedNo = 11 }, "SeedNo", "Nomor 11 sudah dipakai indikator lain." },
        { "a number of nothing", ACatalog.YesNo with { SeedNo = 0 }, "SeedNo", "Isi nomor 1 sampai 999, atau kosongkan." },
        { "no group", ACatalog.YesNo with { Group = "" }, "Group", "Isi kelompok indikator." },
        { "the populations' group", ACatalog.YesNo with { Group = "sasaran" }, "Group", "Kelompok Sasaran dipakai untuk daftar sasaran. Pilih nama lain." },
        { "no name", ACatalog.YesNo with { Name = "" }, "Name", "Isi nama indikator seperti dalam daftar." },
        { "no short name", ACatalog.YesNo with { ShortName = "" }, "ShortName", "Isi nama pendek untuk kepala kolom." },
        { "a coverage without numerator", ACatalog.Coverage with { Numerator = null }, "Numerator", "Isi apa yang dihitung sebagai pembilang." },
        { "a coverage without population", ACatalog.Coverage with { Population = null }, "Population", "Pilih sasaran yang menjadi penyebut." },
        { "a population that is not there", ACatalog.Coverage with { Population = "PUS" }, "Population", "Pilih sasaran yang menjadi penyebut." },
        { "a coverage of the regency", ACatalog.Coverage with { Level = IndicatorLevel.Regency }, "Level", "Cakupan diisi per desa/kelurahan, karena sasarannya dicatat per desa/kelurahan." },
        { "a numerator without coverage", ACatalog.YesNo with { Numerator = "Desa" }, "Numerator", "Hanya cakupan yang mempunyai pembilang." },
        { "a population without coverage", ACatalog.YesNo with { Population = "BUMIL" }, "Population", "Hanya cakupan yang mempunyai sasaran." },
        { "a rate of villages", ACatalog.Rate with { Level = IndicatorLevel.Village }, "Level", "Angka per 1.000 dan kali setahun diisi per kabupaten/kota, karena angka desa/kelurahan tidak dapat dijumlahkan." },
        { "a frequency of villages", ACatalog.Frequency with { Level = IndicatorLevel.Village }, "Level", "Angka per 1.000 dan kali setahun diisi per kabupaten/kota, karena angka desa/kelurahan tidak dapat dijumlahkan." },
        { "a unit of another kind", ACatalog.YesNo with { Unit = "people" }, "Unit", "Pilih satuan dari daftar." },
        { "a count in percent", ACatalog.Children with { Unit = "percent" }, "Unit", "Pilih satuan dari daftar." },
        { "more than all", ACatalog.Coverage with { Target = 100.5m }, "Target", "Isi target 0 sampai 100." },
        { "less than nothing", ACatalog.Coverage with { Target = -1 }, "Target", "Isi target 0 sampai 100." },
        { "too exact", ACatalog.Coverage with { Target = 80.125m }, "Target", "Isi target dengan paling banyak dua desimal." },
        { "a rate above 1,000", ACatalog.Rate with { Target = 1001 }, "Target", "Isi target 0 sampai 1.000." },
        { "half a time", ACatalog.Frequency with { Target = 1.5m }, "Target", "Isi target dengan bilangan bulat." },
        { "every day and more", ACatalog.Frequency with { Target = 367 }, "Target", "Isi target 0 sampai 366." },
        { "a target without direction", ACatalog.Coverage with { Polarity = Polarity.None }, "Target", "Indikator yang tidak dinilai arahnya tidak mempunyai target." },
        { "a target of yes or no of one regency", ACatalog.YesNo with { Level = IndicatorLevel.Regency, Target = 1, TargetSource = "RAN PASTI" }, "Target", "Indikator ya/tidak tingkat kabupaten/kota tidak mempunyai target." },
        { "a target of a village's count", ACatalog.YesNo with { Kind = IndicatorKind.Count, Unit = "people", Target = 10, TargetSource = "RAN PASTI" }, "Target", "Jumlah per desa/kelurahan tidak mempunyai target, karena jumlahnya mengikuti besarnya wilayah." },
        { "a target from nowhere", ACatalog.Coverage with { TargetSource = null }, "TargetSource", "Tulis naskah yang menetapkan target itu." },
        { "a source of nothing", ACatalog.Coverage with { Target = null }, "Target", "Isi target yang ditetapkan naskah itu, atau kosongkan dasarnya." },
        { "an owner that is none", ACatalog.YesNo with { Owner = "DINAS" }, "Owner", "Pilih perangkat daerah baku yang biasanya mempunyai angkanya." },
    };

    [Theory]
    [MemberData(nameof(WrongIndicators))]
    public void A_wrong_indicator_is_refused_at_its_field(string what, Indicator wrong, string field, string sentence)
    {
        var cycle = In(Phase.Preparation);
        var fresh = wrong with { Code = wrong.Code is "E11" or "P05" or "P17" or "P19" or "S03" ? "NEW" : wrong.Code, SeedNo = wrong.SeedNo is 0 or 11 && what.Contains("number", StringComparison.Ordinal) ? wrong.SeedNo : null };
        var add = () => cycle.AddIndicator(fresh, Facts);

        add.Refusal().Should().Match<RuleBrokenException>(e => e.Field == field && e.Message == sentence, what);
        if (field is not "Code")
        {
            var change = () => cycle.ChangeIndicator(wrong, Facts);
            change.Refusal().Should().Match<RuleBrokenException>(e => e.Field == field && e.Message == sentence, what);
        }

        cycle.Events.Should().BeEmpty();
    }

    public static TheoryData<Population, string, string> WrongPopulations => new()
    {
        { new Population("e11", "Ibu", "DINKES"), "Code", "Kode e11 sudah dipakai indikator atau sasaran lain." },
        { new Population("PUS", "", "DINKES"), "Name", "Isi nama sasaran." },
        { new Population("PUS", "Pasangan", "X"), "Owner", "Pilih perangkat daerah baku yang biasanya mempunyai angkanya." },
        { new Population("PUS", "Pasangan", "DINKES", "P05"), "Indicator", "Pilih indikator yang berjenis jumlah per desa/kelurahan." },
        { new Population("PUS", "Pasangan", "DINKES", "Z9"), "Indicator", "Pilih indikator yang berjenis jumlah per desa/kelurahan." },
        { new Population("DIUKUR", "Balita diukur", "DINKES", "S06"), "Indicator", "S06 tetap diisi sebagai indikator: prevalensi dihitung darinya." },
        { new Population("PUS", "Pasangan", "DINKES", "S03"), "Indicator", "Indikator S03 sudah menjadi sasaran lain." },
    };

    [Theory]
    [MemberData(nameof(WrongPopulations))]
    public void A_wrong_population_is_refused_at_its_field(Population wrong, string field, string sentence)
    {
        var act = () => In(Phase.Preparation).AddPopulation(wrong, Facts);

        act.Refusal().Should().Match<RuleBrokenException>(e => e.Field == field && e.Message == sentence);
    }

    [Fact]
    public void An_indicator_remembers_of_what_kind_it_was_until_the_next_cycle()
    {
        var cycle = In(Phase.Preparation);
        var count = ACatalog.YesNo with { Kind = IndicatorKind.Count, Unit = "people", Target = null, TargetSource = null };
        cycle.ChangeIndicator(count, Facts);
        cycle.Catalog.Indicator("P05").KindBefore.Should().Be(IndicatorKind.YesNo);
        cycle.Catalog.FindMeasure("P05")!.IsComparable.Should().BeFalse();
        cycle.ChangeIndicator(count with { ShortName = "Lain" }, Facts);
        cycle.Catalog.Indicator("P05").KindBefore.Should().Be(IndicatorKind.YesNo, "of the year before, not of the edit before");

        var next = AssessmentCycle.CloneOf(cycle, Guid.NewGuid(), new CycleYears(cycle.AssessmentYear + 1, cycle.ActivityYear + 1, cycle.TimeZone));
        next.Catalog.Indicator("P05").KindBefore.Should().BeNull();
        CycleDiff.Of(cycle, next).Should().NotContain(r => r.Kind == DiffKind.Indicators);

        cycle.ChangeIndicator(ACatalog.YesNo, Facts);
        cycle.Catalog.FindMeasure("P05")!.IsComparable.Should().BeTrue();
    }

    [Fact]
    public void A_population_in_use_stays()
    {
        var cycle = In(Phase.Preparation);
        var act = () => cycle.RemovePopulation("BUMIL", Facts);

        act.Refusal().Message.Should().Be("Sasaran Ibu hamil masih menjadi penyebut indikator E11, E13. Ubah dulu indikatornya.");
        cycle.RemoveIndicator("E11", Facts);
        cycle.RemoveIndicator("E13", Facts);
        cycle.RemovePopulation("BUMIL", Facts);
        cycle.Catalog.FindMeasure("BUMIL").Should().BeNull();
    }

    [Fact]
    public void An_indicator_that_is_a_population_has_its_owner_and_stays_a_count()
    {
        var cycle = In(Phase.Preparation);
        var another = () => cycle.ChangeIndicator(ACatalog.Children with { Owner = "DIKBUD" }, Facts);
        var rate = () => cycle.ChangeIndicator(ACatalog.Children with { Kind = IndicatorKind.YesNo, Unit = "yesno" }, Facts);
        var gone = () => cycle.RemoveIndicator("S03", Facts);

        another.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Owner" && e.Message == "Indikator ini sama dengan sasaran Balita; pemiliknya mengikuti sasaran itu.");
        rate.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Kind" && e.Message == "Indikator ini sama dengan sasaran Balita; jenisnya harus jumlah per desa/kelurahan.");
        gone.Refusal().Message.Should().Be("Indikator S03 sama dengan sasaran Balita. Lepaskan dulu dari sasaran itu.");

        cycle.ChangePopulation(new Population("BALITA", "Balita", "DIKBUD", "S03"), Facts);
        cycle.Catalog.Indicator("S03").Owner.Should().Be("DIKBUD");
    }

    public static TheoryData<Action<AssessmentCycle, CatalogFacts>, string?, string> WithCells => new()
    {
        { (c, f) => c.RemoveIndicator("E11", f), null, "E11 sudah terisi 12 sel dan tidak dapat dihapus." },
        { (c, f) => c.RemovePopulation("PAUD", f), null, "PAUD sudah terisi 12 sel dan tidak dapat dihapus." },
        { (c, f) => c.ChangeIndicator(ACatalog.Coverage with { Kind = IndicatorKind.YesNo, Numerator = null, Population = null, Unit = "yesno" }, f), "Kind", "E11 sudah terisi 12 sel; jenisnya tidak dapat diubah." },
        { (c, f) => c.ChangeIndicator(ACatalog.YesNo with { Level = IndicatorLevel.Regency }, f), "Level", "P05 sudah terisi 12 sel; tingkatnya tidak dapat diubah." },
        { (c, f) => c.ChangeIndicator(ACatalog.Coverage with { Population = "PAUD" }, f), "Population", "E11 sudah terisi 12 sel; sasarannya tidak dapat diubah." },
        { (c, f) => c.ChangePopulation(new Population("BALITA", "Balita", "DINKES"), f), null, "" },
    };

    [Theory]
    [MemberData(nameof(WithCells))]
    public void What_has_cells_keeps_what_they_are_read_by(Action<AssessmentCycle, CatalogFacts> edit, string? field, string sentence)
    {
        var cycle = In(Phase.Submission);
        var act = () => edit(cycle, ACatalog.Facts(("E11", 12), ("P05", 12), ("PAUD", 12)));

        if (sentence.Length == 0)
        {
            act.Should().NotThrow("the population's own cells are read as before");
            return;
        }

        act.Refusal().Should().Match<RuleBrokenException>(e => e.Field == field && e.Message == sentence);
        var empty = () => edit(In(Phase.Submission), Facts);
        empty.Should().NotThrow("nothing was typed");
    }

    [Fact]
    public void An_indicator_with_cells_of_its_own_does_not_become_a_population()
    {
        var cycle = In(Phase.Submission);
        cycle.AddIndicator(ACatalog.Children with { Code = "S01", SeedNo = null }, Facts);
        var act = () => cycle.ChangePopulation(new Population("PAUD", "PAUD", "DINKES", "S01"), ACatalog.Facts(("S01", 3)));

        act.Refusal().Should().Match<RuleBrokenException>(e => e.Field == "Indicator" && e.Message == "S01 sudah terisi 3 sel dan tidak dapat dihapus.");
    }

    [Fact]
    public void The_rows_of_one_group_change_places_among_themselves()
    {
        var cycle = In(Phase.Preparation);

        cycle.OrderIndicators(["P19", "P05", "P17"]);

        cycle.Catalog.Indicators.Select(i => i.Code).Should().Equal("E11", "P19", "E13", "P05", "P17", "S03");
        cycle.Events.Should().ContainSingle().Which.Should().BeEquivalentTo(new IndicatorsOrdered("Layanan pendukung", ["P05", "P17", "P19"], ["P19", "P05", "P17"]));
        cycle.OrderIndicators(["P19", "P05", "P17"]);
        cycle.Events.Should().ContainSingle("nothing moved");
        var mixed = () => cycle.OrderIndicators(["E11", "P05"]);
        mixed.Refusal().Message.Should().Be("Hanya indikator dari satu kelompok yang dapat diurutkan bersama.");
    }

    [Fact]
    public void The_populations_change_places_and_a_list_that_is_not_whole_is_refused()
    {
        var cycle = In(Phase.Preparation);

        cycle.OrderPopulations(["PAUD", "BUMIL", "BALITA"]);

        cycle.Catalog.Measures.Take(3).Select(m => m.Code).Should().Equal("PAUD", "BUMIL", "BALITA");
        cycle.Events.Should().ContainSingle().Which.Should().BeEquivalentTo(new PopulationsOrdered(["BUMIL", "BALITA", "PAUD"], ["PAUD", "BUMIL", "BALITA"]));
        cycle.OrderPopulations(["PAUD", "BUMIL", "BALITA"]);
        cycle.Events.Should().ContainSingle("nothing moved");
        var part = () => cycle.OrderPopulations(["PAUD", "BUMIL"]);
        part.Refusal().Message.Should().StartWith("Daftar ini sudah berubah.");
    }

    [Fact]
    public void An_edit_that_changes_nothing_is_no_event()
    {
        var cycle = In(Phase.Preparation);

        cycle.ChangeIndicator(ACatalog.YesNo, Facts);
        cycle.ChangePopulation(new Population("PAUD", "Lembaga PAUD", "DIKBUD"), Facts);

        cycle.Events.Should().BeEmpty();
    }

    private static AssessmentCycle In(Phase phase)
    {
        var cycle = ACycle.In(Phase.Preparation);
        cycle.TakeCatalog(ACatalog.Whole);
        while (cycle.Phase < phase)
        {
            if (cycle.Phase is Phase.Submission)
            {
                cycle.ConfirmRules(ACycle.Now);
            }

            cycle.MoveForward([]);
        }

        cycle.MarkSaved(cycle.Id);
        return cycle;
    }
}
