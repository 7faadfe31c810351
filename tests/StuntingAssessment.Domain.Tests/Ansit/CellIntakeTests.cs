using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class CellIntakeTests
{
    [Fact]
    public void A_new_cell_a_changed_one_and_one_that_says_the_same()
    {
        var sheet = ASheet.Of().Put(1, "BUMIL", 10).Put(1, "E11", 5);

        Decide(sheet, Input(1, "P09", 3), Input(1, "BUMIL", 12, 1), Input(1, "E11", 5, 1)).Should().Equal("P09 New", "BUMIL Changed", "E11 Same");
        sheet.Number(1, "BUMIL").Should().Be(12);
    }

    [Fact]
    public void A_cell_that_somebody_else_wrote_since_is_a_conflict_unless_both_say_the_same()
    {
        var sheet = ASheet.Of().Put(1, "P09", 7);

        Decide(sheet, Input(1, "P09", 8, 0)).Should().Equal("P09 Conflict");
        Decide(sheet, Input(1, "P09", 7, 0)).Should().Equal("P09 Same");
        sheet.Number(1, "P09").Should().Be(7);
    }

    [Fact]
    public void What_is_taken_together_is_judged_together()
    {
        Decide(ASheet.Of().Put(1, "BUMIL", 5), Input(1, "E11", 8), Input(1, "BUMIL", 10, 1)).Should().Equal("E11 New", "BUMIL Changed");
        Decide(ASheet.Of().Put(1, "BUMIL", 5), Input(1, "E11", 8)).Should().Equal("E11 Refused");
    }

    [Fact]
    public void A_population_that_makes_anothers_part_wrong_is_stored_and_the_part_stays_open()
    {
        var sheet = ASheet.Of().Put(1, "BUMIL", 10).Put(1, "E11", 8);

        Decide(sheet, Input(1, "BUMIL", 5, 1)).Should().Equal("BUMIL Changed");
        AnsitChecks.ErrorsAt(sheet, 1).Should().ContainSingle(f => f.Measure == "E11");
    }

    [Fact]
    public void What_a_refusal_brings_back_is_judged_again()
    {
        // The measured children are too many and go back to 10; now the stunted, who were fewer than those, are too many too.
        var sheet = ASheet.Of().Put(1, "BALITA", 50).Put(1, "S06", 10);

        Decide(sheet, Input(1, "S06", 60, 1), Input(1, "S05", 20)).Should().Equal("S06 Refused", "S05 Refused");
        sheet.Number(1, "S06").Should().Be(10);
        sheet.Number(1, "S05").Should().BeNull();
    }

    /// <summary>Ten and ten of ten: whoever types six and then four must be able to, one cell after the other.</summary>
    [Fact]
    public void Of_two_parts_that_are_too_large_together_each_may_become_smaller()
    {
        var sheet = ASheet.Of().Put(1, "S04", 10).Put(1, "S05", 10).Put(1, "S06", 10);

        Decide(sheet, Input(1, "S05", 11, 1)).Should().Equal("S05 Refused");
        Decide(sheet, Input(1, "S05", 6, 1)).Should().Equal("S05 Changed");
        AnsitChecks.ErrorsAt(sheet, 1).Should().NotBeEmpty("sixteen of ten are still too many");
        Decide(sheet, Input(1, "S04", 4, 1)).Should().Equal("S04 Changed");
        AnsitChecks.ErrorsAt(sheet, 1).Should().BeEmpty();
    }

    [Fact]
    public void A_negative_number_is_refused_whatever_brought_it() =>
        Decide(ASheet.Of(), Input(1, "P09", -1), Input(1, "P01", 2), Input(1, "BALITA", -5)).Should().Equal("P09 Refused", "P01 Refused", "BALITA Refused");

    [Fact]
    public void Of_two_for_one_cell_the_last_counts()
    {
        var sheet = ASheet.Of();

        Decide(sheet, Input(1, "P09", 3), Input(1, "P01", 1), Input(1, "P09", 4)).Should().Equal("P09 New", "P01 New");
        sheet.Number(1, "P09").Should().Be(4);
    }

    [Fact]
    public void A_column_of_another_office_a_cell_that_is_not_there_and_what_could_not_be_read_are_refused()
    {
        var decisions = CellIntake.Decide(
            ASheet.Of(), (_, _) => 0, m => m.Code != "P01",
            [Input(1, "P01", 1), Input(1, "P17", 1), Input(1, "X99", 1), Input(99, "P09", 1), Input(1, "P09", 0) with { Fault = "Isi bilangan bulat." }]);

        decisions.Should().OnlyContain(d => d.Outcome == CellOutcome.Refused);
        decisions.Select(d => d.Sentence).Should().Equal(
            "Kolom ini diisi perangkat daerah lain.", "Sel ini tidak ada pada daftar tahun ini.", "Sel ini tidak ada pada daftar tahun ini.", "Sel ini tidak ada pada daftar tahun ini.", "Isi bilangan bulat.");
    }

    [Fact]
    public void An_impossible_number_of_the_regency_is_refused() =>
        Decide(ASheet.Of(), Input(ASheet.Regency, "P17", 400), Input(ASheet.Regency, "P19", 2500)).Should().Equal("P17 Refused", "P19 New");

    private static CellInput Input(int place, string measure, long amount, int baseVersion = 0) => new(ASheet.Id(place), measure, CellContent.Of(amount), baseVersion);

    private static List<string> Decide(RegencySheet sheet, params CellInput[] inputs)
    {
        var before = sheet.Measures.Where(m => !sheet[1, m.Index].IsEmpty).Select(m => m.Code).ToHashSet();
        return [.. CellIntake.Decide(sheet, (_, measure) => before.Contains(measure) ? 1 : 0, _ => true, inputs).Select(d => $"{d.Input.Measure} {d.Outcome}")];
    }
}
