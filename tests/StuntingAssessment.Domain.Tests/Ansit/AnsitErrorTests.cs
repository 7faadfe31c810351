using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class AnsitErrorTests
{
    /// <summary>Cells of one village; the rule that speaks and of which cell it speaks, or nothing.</summary>
    public static TheoryData<string, string, string?> Villages => new()
    {
        { "E11=10 BUMIL=10", "pembilang-lebih", null },
        { "E11=11 BUMIL=10", "pembilang-lebih", "E11" },
        { "E11=11 BUMIL=", "pembilang-lebih", null },
        { "E11= BUMIL=10", "pembilang-lebih", null },
        { "E11=0 BUMIL=0", "sasaran-nol", null },
        { "E11=1 BUMIL=0", "sasaran-nol", "E11" },
        { "E11=1 BUMIL=", "sasaran-nol", null },
        { "S04=4 S05=6 S06=10", "pendek-lebih-diukur", null },
        { "S04=4 S05=7 S06=10", "pendek-lebih-diukur", "S04 S05" },
        { "S04=11 S05=0 S06=10", "pendek-lebih-diukur", "S04" },
        { "S04= S05=11 S06=10", "pendek-lebih-diukur", "S05" },
        { "S04= S05=10 S06=10", "pendek-lebih-diukur", null },
        { "S04=4 S05=7 S06=", "pendek-lebih-diukur", null },
        { "S04=4 S05=7 S06= BALITA=10", "pendek-lebih-diukur", "S04 S05" },
        { "S04=4 S05=6 S06= BALITA=10", "pendek-lebih-diukur", null },
        { "S04=4 S05=7 S06=0 BALITA=20", "pendek-lebih-diukur", "S04 S05" },
        { "S06=1 BALITA=0", "diukur-lebih-balita", "S06" },
        { "KRS=1 KELUARGA=0", "krs-lebih-keluarga", "KRS" },
        { "P09=-1", "bukan-bilangan", "P09" },
        { "BALITA=-1", "bukan-bilangan", "BALITA" },
        { "P01=2", "bukan-bilangan", "P01" },
        { "P01=1", "bukan-bilangan", null },
        { "S06=50 BALITA=50", "diukur-lebih-balita", null },
        { "S06=51 BALITA=50", "diukur-lebih-balita", "S06" },
        { "S06=51 BALITA=", "diukur-lebih-balita", null },
        { "KRS=80 KELUARGA=80", "krs-lebih-keluarga", null },
        { "KRS=81 KELUARGA=80", "krs-lebih-keluarga", "KRS" },
        { "KRS=81 KELUARGA=", "krs-lebih-keluarga", null },
    };

    [Theory]
    [MemberData(nameof(Villages))]
    public void Speaks_of_the_part_and_only_when_all_numbers_are_known(string cells, string check, string? measures)
    {
        var sheet = ASheet.Of();
        foreach (var cell in cells.Split(' ').Select(c => c.Split('=')))
        {
            sheet.Put(1, cell[0], cell[1].Length == 0 ? null : long.Parse(cell[1], System.Globalization.CultureInfo.InvariantCulture));
        }

        var findings = AnsitChecks.ErrorsAt(sheet, 1);

        findings.Select(f => (f.Check.Code, f.Place, f.Measure)).Should().Equal((measures?.Split(' ') ?? []).Select(m => (check, (Guid?)ASheet.Id(1), m)));
    }

    [Theory]
    [InlineData("P19", 100_000, false)]
    [InlineData("P19", 100_001, true)]
    [InlineData("P17", 366, false)]
    [InlineData("P17", 367, true)]
    [InlineData("P17", null, false)]
    public void An_impossible_rate_or_frequency_is_an_error_of_the_regency(string measure, int? amount, bool speaks)
    {
        var sheet = ASheet.Of().Put(ASheet.Regency, measure, amount);

        AnsitChecks.ErrorsAt(sheet, ASheet.Regency).Select(f => f.Check.Code).Should().Equal(speaks ? ["di-luar-rentang"] : []);
    }

    [Fact]
    public void A_sentence_names_both_numbers_and_says_what_to_do()
    {
        AnsitChecks.ErrorsAt(ASheet.Of().Put(1, "E11", 1200).Put(1, "BUMIL", 1000), 1).Single().Sentence.Should().Be("1.200 lebih besar daripada sasarannya, Ibu hamil: 1.000. Perbaiki salah satunya.");
        AnsitChecks.ErrorsAt(ASheet.Of().Put(1, "E11", 2).Put(1, "BUMIL", 0), 1).Single().Sentence.Should().Be("Terisi 2, padahal sasarannya 0. Kosongkan, atau perbaiki dahulu sasaran Ibu hamil.");
        AnsitChecks.ErrorsAt(ASheet.Of().Put(1, "S04", 4).Put(1, "S05", 7).Put(1, "S06", 10), 1)[0].Sentence.Should().Be("Sangat pendek 4 dan pendek 7 bersama-sama lebih banyak daripada balita diukur: 10. Perbaiki salah satunya.");
        AnsitChecks.ErrorsAt(ASheet.Of().Put(1, "S05", 7).Put(1, "BALITA", 6), 1)[0].Sentence.Should().Be("Sangat pendek belum diisi dan pendek 7 bersama-sama lebih banyak daripada jumlah balita: 6. Perbaiki salah satunya.");
        AnsitChecks.ErrorsAt(ASheet.Of().Put(ASheet.Regency, "P19", 100_050), 0).Single().Sentence.Should().Be("1.000,5 per 1.000 tidak mungkin: paling banyak 1.000 per 1.000.");
    }

    [Fact]
    public void An_error_is_read_at_the_whole_by_its_owner_when_the_part_is_anothers()
    {
        var sheet = ASheet.Of().Put(1, "BUMIL", 8).Put(1, "E11", 9).Put(1, "E13", 3);
        var findings = AnsitChecks.ErrorsAt(sheet, 1);

        AnsitChecks.ReadBy(m => m.Code is "E11" or "BUMIL", sheet, findings).Select(f => f.Measure).Should().Equal("E11");
        AnsitChecks.ReadBy(m => m.Code is "BUMIL", sheet, findings).Select(f => (f.Measure, f.Sentence)).Should().Equal(("BUMIL", "E11: 9 lebih besar daripada sasarannya, Ibu hamil: 8. Perbaiki salah satunya."));
        AnsitChecks.ReadBy(m => m.Code is "E13" or "P09", sheet, findings).Should().BeEmpty();
    }

    [Fact]
    public void What_does_not_apply_breaks_no_rule() =>
        AnsitChecks.ErrorsAt(ASheet.Of().Put(1, "E11", 5).Put(1, "BUMIL", CellContent.NotApplicable("belum didata")), 1).Should().BeEmpty();

    [Fact]
    public void Every_rule_is_declared_once_with_a_name_and_an_explanation()
    {
        AnsitChecks.All.Select(c => c.Code).Should().OnlyHaveUniqueItems().And.HaveCount(13).And.OnlyContain(c => c.Length <= 40);
        AnsitChecks.All.Should().OnlyContain(c => c.Name.Length > 0 && c.Explanation.EndsWith('.'));
        AnsitChecks.All.Should().BeInAscendingOrder(c => c.Severity);
    }
}
