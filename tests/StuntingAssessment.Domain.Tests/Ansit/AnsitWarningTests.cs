using StuntingAssessment.Domain.Ansit;
using StuntingAssessment.Domain.Ansit.Checks;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class AnsitWarningTests
{
    [Theory]
    [InlineData(100, 125, false)]
    [InlineData(100, 126, true)]
    [InlineData(100, 75, false)]
    [InlineData(100, 74, true)]
    [InlineData(4, 8, false)]
    [InlineData(4, 9, true)]
    [InlineData(0, 4, false)]
    [InlineData(0, 5, true)]
    [InlineData(null, 500, false)]
    [InlineData(500, null, false)]
    public void A_population_that_changed_by_more_than_a_quarter_and_at_least_five(int? then, int? now, bool speaks) =>
        SpeaksAt(AnsitChecks.PopulationChanged, ASheet.Of().PutBefore(1, "BALITA", then).Put(1, "BALITA", now)).Should().Equal(speaks ? ["1 BALITA"] : []);

    [Fact]
    public void Only_populations_are_held_against_last_year() =>
        SpeaksAt(AnsitChecks.PopulationChanged, ASheet.Of().PutBefore(1, "E11", 10).Put(1, "E11", 90)).Should().BeEmpty();

    [Theory]
    [InlineData("P17", 20, false)]
    [InlineData("P17", 21, true)]
    [InlineData("P17", 367, false)]
    [InlineData("P19", 18_000, false)]
    [InlineData("P19", 18_001, true)]
    [InlineData("P19", null, false)]
    public void A_rate_or_a_frequency_of_more_than_ten_times_its_target(string measure, int? amount, bool speaks) =>
        SpeaksAt(AnsitChecks.Unusual, ASheet.Of().Put(ASheet.Regency, measure, amount)).Should().Equal(speaks ? [$"0 {measure}"] : []);

    /// <summary>Twenty villages at 80%, and one more.</summary>
    [Theory]
    [InlineData(40, 100, "1 E11")]
    [InlineData(70, 100, null)]
    [InlineData(100, 100, "1 E11")]
    [InlineData(0, 9, null)]
    [InlineData(1, 12, "1 E11")]
    [InlineData(6, 12, null)]
    [InlineData(0, null, null)]
    [InlineData(null, 100, null)]
    [InlineData(0, 0, null)]
    public void A_share_outside_what_chance_explains_for_its_denominator(int? part, int? whole, string? speaks)
    {
        var sheet = ASheet.Of(21).Column("E11", [part, .. Enumerable.Repeat(80L, 20).Select(n => (long?)n)]).Column("BUMIL", [whole, .. Enumerable.Repeat(100L, 20).Select(n => (long?)n)]);

        SpeaksAt(AnsitChecks.FarFromOthers, sheet).Should().Equal(speaks is null ? [] : [speaks]);
    }

    [Fact]
    public void Where_villages_differ_widely_the_funnel_is_wider()
    {
        long?[] alike = [55, .. Enumerable.Repeat<long?>(80, 20)];
        long?[] spread = [55, .. Enumerable.Range(0, 20).Select(n => (long?)(60 + (n * 2)))];
        var wholes = Enumerable.Repeat<long?>(100, 21).ToArray();

        SpeaksAt(AnsitChecks.FarFromOthers, ASheet.Of(21).Column("E11", alike).Column("BUMIL", wholes)).Should().Equal("1 E11");
        SpeaksAt(AnsitChecks.FarFromOthers, ASheet.Of(21).Column("E11", spread).Column("BUMIL", wholes)).Should().BeEmpty();
    }

    [Fact]
    public void Nine_villages_tell_nothing_of_what_is_usual()
    {
        RegencySheet Of(int villages) => ASheet.Of(villages).Column("E11", [10, .. Enumerable.Repeat<long?>(80, villages - 1)]).Column("BUMIL", Enumerable.Repeat<long?>(100, villages));

        SpeaksAt(AnsitChecks.FarFromOthers, Of(9)).Should().BeEmpty();
        SpeaksAt(AnsitChecks.FarFromOthers, Of(10)).Should().Equal("1 E11");
    }

    [Fact]
    public void A_share_that_is_an_error_is_no_outlier_and_does_not_move_the_others() =>
        SpeaksAt(AnsitChecks.FarFromOthers, ASheet.Of(21).Column("E11", [9000, .. Enumerable.Repeat<long?>(80, 20)]).Column("BUMIL", Enumerable.Repeat<long?>(100, 21))).Should().BeEmpty();

    [Theory]
    [InlineData("E11", 40, "jauh lebih rendah", "perlu perhatian")]
    [InlineData("E11", 100, "jauh lebih tinggi", "capaian yang baik")]
    [InlineData("E13", 40, "jauh lebih rendah", "capaian yang baik")]
    [InlineData("E13", 100, "jauh lebih tinggi", "perlu perhatian")]
    public void Polarity_decides_the_words_and_not_whether(string measure, int part, string side, string means)
    {
        var sheet = ASheet.Of(21).Column(measure, [part, .. Enumerable.Repeat<long?>(80, 20)]).Column("BUMIL", Enumerable.Repeat<long?>(100, 21));

        AnsitChecks.WarningsOf(sheet).Single(f => f.Check == AnsitChecks.FarFromOthers).Sentence.Should().Contain(side).And.Contain(means).And.Contain($"{part} dari 100 ({part},0%)");
    }

    /// <summary>The sentence is what an acceptance was given for.</summary>
    [Fact]
    public void Another_village_changes_no_sentence()
    {
        string SentenceWith(long other) => AnsitChecks.WarningsOf(ASheet.Of(21).Column("E11", [40, other, .. Enumerable.Repeat<long?>(80, 19)]).Column("BUMIL", Enumerable.Repeat<long?>(100, 21)))
            .Single(f => f.Check == AnsitChecks.FarFromOthers && f.Place == ASheet.Id(1)).Sentence;

        SentenceWith(79).Should().Be(SentenceWith(83));
    }

    [Theory]
    [InlineData("P09", 7, 21, 20, true)]
    [InlineData("P09", 7, 20, 20, false)]
    [InlineData("P09", 0, 40, 0, false)]
    [InlineData("P01", 1, 40, 0, false)]
    public void A_column_with_more_than_twenty_equal_numbers_other_than_zero(string measure, int amount, int times, int others, bool speaks)
    {
        var sheet = ASheet.Of(41).Column(measure, [.. Enumerable.Repeat<long?>(amount, times), .. Enumerable.Range(100, others).Select(n => (long?)n)]);

        AnsitChecks.WarningsOf(sheet).Where(f => f.Check == AnsitChecks.ManyEqual).Select(f => (f.Place, f.Measure, f.Sentence))
            .Should().Equal(speaks ? [(null, measure, $"Angka {amount} terisi di lebih dari 20 desa/kelurahan. Periksa apakah tersalin.")] : []);
    }

    [Fact]
    public void A_number_that_was_explained_hides_no_other_one()
    {
        string SentenceOf(params IEnumerable<long?> column) => AnsitChecks.WarningsOf(ASheet.Of(60).Column("P09", column)).Single(f => f.Check == AnsitChecks.ManyEqual).Sentence;
        IEnumerable<long?> Times(long amount, int times) => Enumerable.Repeat<long?>(amount, times);

        SentenceOf([.. Times(1, 30), .. Times(40, 20)]).Should().Be("Angka 1 terisi di lebih dari 20 desa/kelurahan. Periksa apakah tersalin.");
        SentenceOf([.. Times(40, 25), .. Times(1, 30)]).Should().Be("Angka 1, 40 terisi di lebih dari 20 desa/kelurahan, masing-masing. Periksa apakah tersalin.");
    }

    /// <summary>Twenty villages with 20 of 100 measured children stunted, and one more.</summary>
    [Theory]
    [InlineData(30, 40, 100, 100, "1 S05")]
    [InlineData(10, 10, 100, 100, null)]
    [InlineData(0, 0, 100, 100, "1 S05")]
    [InlineData(4, 4, 9, 100, null)]
    [InlineData(1, 4, 12, 100, null)]
    [InlineData(5, 6, 12, 100, "1 S05")]
    [InlineData(30, 40, null, 100, "1 S05")]
    [InlineData(30, 40, null, null, null)]
    [InlineData(null, 70, 100, 100, null)]
    public void A_prevalence_outside_what_chance_explains_is_told_of_the_stunted(int? severe, int? stunted, int? measured, int? children, string? speaks)
    {
        var sheet = OfStunting(21, 5, 15, 100, 100);
        sheet.Put(1, "S04", severe).Put(1, "S05", stunted).Put(1, "S06", measured).Put(1, "BALITA", children);

        SpeaksAt(AnsitChecks.FarFromOthers, sheet).Where(s => s.EndsWith("S05", StringComparison.Ordinal)).Should().Equal(speaks is null ? [] : [speaks]);
    }

    [Fact]
    public void What_is_said_of_a_prevalence_and_of_a_measuring_coverage_says_what_it_is()
    {
        string SentenceOf(RegencySheet sheet) => AnsitChecks.WarningsOf(sheet).Single(f => f.Check == AnsitChecks.FarFromOthers).Sentence;

        SentenceOf(OfStunting(21, 5, 15, 100, 100).Put(1, "S04", 30).Put(1, "S05", 40))
            .Should().Be("Prevalensi stunting: 70 dari 100 (70,0%), jauh lebih tinggi daripada desa/kelurahan lain. Periksa balita sangat pendek, pendek, dan diukur. Bila benar, di sini perlu perhatian; terima dengan alasan.");
        SentenceOf(OfStunting(21, 5, 15, 80, 100).Put(1, "S04", 1).Put(1, "S05", 3).Put(1, "S06", 20))
            .Should().Be("Cakupan pengukuran: 20 dari 100 (20,0%), jauh lebih rendah daripada desa/kelurahan lain. Periksa kedua angkanya. Bila benar, di sini perlu perhatian; terima dengan alasan.");
    }

    public static TheoryData<string, long?[], long?[], bool> Years => new()
    {
        { "ten equal", [.. Ten(1)], [.. Ten(1)], true },
        { "nine are too few", [.. Ten(1).Take(9)], [.. Ten(1)], false },
        { "one differs", [.. Ten(1), 5], [.. Ten(1), 6], false },
        { "one was empty", [.. Ten(1), 5], [.. Ten(1)], false },
        { "more last year", [.. Ten(1)], [.. Ten(1), 5], true },
        { "all zero", [.. Enumerable.Repeat<long?>(0, 12)], [.. Enumerable.Repeat<long?>(0, 12)], false },
        { "nothing", [], [.. Ten(1)], false },
    };

    [Theory]
    [MemberData(nameof(Years))]
    public void A_column_equal_to_last_years(string why, long?[] now, long?[] then, bool speaks)
    {
        var sheet = ASheet.Of(12).Column("P09", now).ColumnBefore("P09", then);

        AnsitChecks.WarningsOf(sheet).Where(f => f.Check == AnsitChecks.SameAsLastYear).Select(f => (f.Place, f.Measure)).Should().Equal(speaks ? [(null, "P09")] : [], why);
    }

    [Fact]
    public void A_column_of_another_kind_last_year_is_not_held_against_it()
    {
        var catalog = ASheet.Catalog with { Indicators = [.. ASheet.Catalog.Indicators.Select(i => i.Code == "P01" ? i with { KindBefore = IndicatorKind.Count } : i)] };
        var sheet = new RegencySheet(catalog, 2023, ASheet.Of(12).Places).Column("P01", Enumerable.Repeat<long?>(1, 12)).ColumnBefore("P01", Enumerable.Repeat<long?>(1, 12));

        sheet.Before(1, sheet.MeasureAt("P01")!.Value).Should().Be(CellContent.Empty);
        AnsitChecks.WarningsOf(sheet).Should().BeEmpty();
    }

    [Theory]
    [InlineData("5 5 - | - - -", "3")]
    [InlineData("5 - - | - - -", "2 3")]
    [InlineData("5 - - - | - -", "")]
    [InlineData("- - - | - - -", "")]
    [InlineData("- 0 | - -", "1")]
    [InlineData("n - | - -", "")]
    [InlineData("5 n | - -", "")]
    public void Empty_where_half_of_the_districts_others_have_a_number(string districts, string speaks)
    {
        var cells = districts.Split(" | ").Select(d => d.Split(' ')).ToList();
        var sheet = ASheet.Of(cells.Sum(c => c.Length), cells[0].Length);
        foreach (var (cell, i) in cells.SelectMany(c => c).Select((c, i) => (c, i)))
        {
            sheet.Put(i + 1, "P09", cell switch { "-" => CellContent.Empty, "n" => CellContent.NotApplicable("tidak ada"), _ => CellContent.Of(cell[0] - '0') });
        }

        SpeaksAt(AnsitChecks.EmptyBesideNeighbours, sheet).Should().Equal(speaks.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(p => $"{p} P09"));
    }

    [Fact]
    public void Where_there_is_nobody_to_reach_a_coverage_is_not_missing()
    {
        var sheet = ASheet.Of(3).Column("BUMIL", 10, 10, 0).Column("E11", 5, 5, null);

        SpeaksAt(AnsitChecks.EmptyBesideNeighbours, sheet).Should().BeEmpty();
    }

    [Fact]
    public void An_empty_sheet_and_one_without_villages_say_nothing()
    {
        AnsitChecks.Of(ASheet.Of(30)).Should().BeEmpty();
        AnsitChecks.Of(ASheet.Of(0)).Should().BeEmpty();
        AnsitChecks.Of(new RegencySheet(IndicatorCatalog.Empty, 2023, ASheet.Of(3).Places)).Should().BeEmpty();
    }

    [Fact]
    public void Both_severities_come_together() =>
        AnsitChecks.Of(ASheet.Of().Put(1, "E11", 9).Put(1, "BUMIL", 8).PutBefore(1, "BUMIL", 30)).Select(f => f.Check).Should().Equal(AnsitChecks.NumeratorTooLarge, AnsitChecks.PopulationChanged);

    private static RegencySheet OfStunting(int villages, long severe, long stunted, long measured, long children)
    {
        IEnumerable<long?> All(long amount) => Enumerable.Repeat<long?>(amount, villages);
        return ASheet.Of(villages).Column("S04", All(severe)).Column("S05", All(stunted)).Column("S06", All(measured)).Column("BALITA", All(children));
    }

    private static IEnumerable<long?> Ten(long from) => Enumerable.Range(0, 10).Select(n => (long?)(from + n));

    private static IEnumerable<string> SpeaksAt(AnsitCheck check, RegencySheet sheet) =>
        AnsitChecks.WarningsOf(sheet).Where(f => f.Check == check).Select(f => $"{(f.Place is { } id ? sheet.PlaceAt(id) : null)} {f.Measure}");
}
