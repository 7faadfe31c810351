using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain.Ansit;

namespace StuntingAssessment.Domain.Tests.Ansit;

public sealed class CellTypingTests
{
    /// <summary>The same table is held against the grid's script (TypedCellTests of the browser).</summary>
    public static TheoryData<string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string>();
            foreach (var row in TypedCell.All)
            {
                table.Add(row.Kind, row.Typed);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void What_people_type_is_a_content_or_a_sentence_that_says_what_to_do(string kind, string typed)
    {
        var row = TypedCell.All.Single(r => (r.Kind, r.Typed) == (kind, typed));
        var measure = TypedCell.MeasureOf(kind);

        var sentence = CellTyping.Read(measure, typed, out var content);

        sentence.Should().Be(row.Refused);
        content.Should().Be(row.Content);
        content.Shown(measure).Should().Be(row.Shown ?? "");
    }

    [Fact]
    public void Half_a_letter_is_refused_in_a_number_and_in_a_reason()
    {
        foreach (var typed in new[] { "\ud800", "tidak berlaku: \udc00", "1\ud83d", "tidak berlaku: a\0", "\uffff" })
        {
            CellTyping.Read(ASheet.MeasureOf("P09"), typed, out _).Should().Be("Ada huruf yang rusak. Ketik ulang isinya.");
        }

        CellTyping.Read(ASheet.MeasureOf("P09"), "tidak berlaku: \ud83d\ude00", out _).Should().BeNull();
    }

    [Fact]
    public void A_reason_has_an_end()
    {
        CellTyping.Read(ASheet.MeasureOf("P09"), $"tidak berlaku: {new string('a', 300)}", out _).Should().BeNull();
        CellTyping.Read(ASheet.MeasureOf("P09"), $"tidak berlaku: {new string('a', 301)}", out var content).Should().Be("Alasan paling banyak 300 karakter.");
        content.Should().Be(CellContent.Empty);
    }

    [Theory]
    [InlineData("P09", "12", 12, null)]
    [InlineData("P09", "12.5", 0, "Isi bilangan bulat, tanpa koma.")]
    [InlineData("E11", "0.85", 0, "Tertulis 0,85, mungkin maksudnya 85%. Isi jumlahnya sebagai bilangan bulat; persen dihitung portal.")]
    [InlineData("P09", "0.333333333333333", 0, "Tertulis 0,3333, mungkin maksudnya 33,3333%. Isi jumlahnya sebagai bilangan bulat; persen dihitung portal.")]
    [InlineData("P19", "18.25", 1825, null)]
    [InlineData("P01", "1", 1, null)]
    [InlineData("P01", "0.5", 0, "Isi \"ya\" atau \"tidak\".")]
    [InlineData("P09", "-1", 0, "Isi nol atau lebih; angka tidak boleh negatif.")]
    [InlineData("P19", "79228162514264337593543950335", 0, "Angka ini terlalu besar. Paling banyak 999.999,99.")]
    public void A_spreadsheets_number_is_held_to_the_same(string measure, string number, long amount, string? sentence)
    {
        CellTyping.Read(ASheet.MeasureOf(measure), decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), out var content).Should().Be(sentence);
        content.Should().Be(sentence is null ? CellContent.Of(amount) : CellContent.Empty);
    }

    [Fact]
    public void Whatever_is_typed_ends_in_a_content_or_a_sentence() =>
        Prop.ForAll(Arb.From(Texts()), text =>
        {
            foreach (var measure in ASheet.Catalog.Measures)
            {
                var fault = CellTyping.Read(measure, text, out var content);
                (fault is null || content.IsEmpty).Should().BeTrue();
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void What_is_shown_can_be_typed_again() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 99_999_999)), amount =>
        {
            foreach (var measure in ASheet.Catalog.Measures)
            {
                var content = CellContent.Of(measure.Kind is IndicatorKind.YesNo ? amount % 2 : amount);
                CellTyping.Read(measure, content.Shown(measure), out var again).Should().BeNull();
                again.Should().Be(content);
            }
        }).Check(Config.QuickThrowOnFailure);

    private static Gen<string> Texts()
    {
        var pieces = Gen.Elements("tidak", "berlaku", "Tidak Berlaku", " ", "\u00a0", ":", "-", "%", ".", ",", "1", "234", "\u0301", "\ud800", "\udc00", "\ud83d\ude00", "ya", "\u0130", "99999999999999999999", "=", "\n");
        return from count in Gen.Choose(0, 8) from parts in pieces.ListOf(count) select string.Concat(parts);
    }
}
