using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Tests.Wording;

public sealed class IndonesianNumberTests
{
    [Theory]
    [InlineData(0, "nol")]
    [InlineData(1, "satu")]
    [InlineData(8, "delapan")]
    [InlineData(10, "sepuluh")]
    [InlineData(11, "sebelas")]
    [InlineData(12, "dua belas")]
    [InlineData(19, "sembilan belas")]
    [InlineData(20, "dua puluh")]
    [InlineData(21, "dua puluh satu")]
    [InlineData(99, "sembilan puluh sembilan")]
    [InlineData(100, "seratus")]
    [InlineData(111, "seratus sebelas")]
    [InlineData(199, "seratus sembilan puluh sembilan")]
    [InlineData(200, "dua ratus")]
    [InlineData(1000, "seribu")]
    [InlineData(1001, "seribu satu")]
    [InlineData(1100, "seribu seratus")]
    [InlineData(2024, "dua ribu dua puluh empat")]
    [InlineData(11_000, "sebelas ribu")]
    [InlineData(100_000, "seratus ribu")]
    [InlineData(101_000, "seratus satu ribu")]
    [InlineData(1_000_000, "satu juta")]
    [InlineData(1_001_000, "satu juta seribu")]
    [InlineData(12_500_000, "dua belas juta lima ratus ribu")]
    [InlineData(1_000_000_000, "satu miliar")]
    [InlineData(1_000_000_000_000, "satu triliun")]
    [InlineData(
        999_999_999_999_999,
        "sembilan ratus sembilan puluh sembilan triliun sembilan ratus sembilan puluh sembilan miliar sembilan ratus sembilan puluh sembilan juta "
        + "sembilan ratus sembilan puluh sembilan ribu sembilan ratus sembilan puluh sembilan")]
    [InlineData(-5, "minus lima")]
    public void Numbers_are_said_as_people_say_them(long number, string words) => IndonesianNumber.InWords(number).Should().Be(words);

    [Fact]
    public void Words_say_the_number_they_came_from()
    {
        long[] numbers = [.. Enumerable.Range(0, 12_000).Select(n => (long)n), .. Enumerable.Range(0, 2_000).Select(n => (long)n * n * 104_729 * 7)];

        foreach (var number in numbers)
        {
            Spoken(IndonesianNumber.InWords(number)).Should().Be(number);
        }
    }

    [Fact]
    public void Beyond_the_trillions_there_are_no_words()
    {
        var tooMuch = () => IndonesianNumber.InWords(IndonesianNumber.WordsEndAt);
        tooMuch.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("1234.5", "1.234,5")]
    [InlineData("0", "0")]
    [InlineData("0.50", "0,5")]
    [InlineData("-1234567.25", "-1.234.567,25")]
    [InlineData("100", "100")]
    public void Numbers_have_comma_and_points(string value, string expected) =>
        IndonesianNumber.Format(decimal.Parse(value, CultureInfo.InvariantCulture)).Should().Be(expected);

    [Theory]
    [InlineData("85.755", 2, "85,76")]
    [InlineData("-85.755", 2, "-85,76")]
    [InlineData("85.7", 2, "85,70")]
    [InlineData("1234.5", 0, "1.235")]
    public void Decimals_asked_for_are_decimals_shown(string value, int decimals, string expected) =>
        IndonesianNumber.Format(decimal.Parse(value, CultureInfo.InvariantCulture), decimals).Should().Be(expected);

    [Fact]
    public void A_count_is_repeated_in_words()
    {
        IndonesianNumber.Counted(1, "berkas").Should().Be("1 (satu) berkas");
        IndonesianNumber.Counted(3, "berkas").Should().Be("3 (tiga) berkas");
        IndonesianNumber.WithWords(8).Should().Be("8 (delapan)");
    }

    [Theory]
    [InlineData(1, "I")]
    [InlineData(3, "III")]
    [InlineData(4, "IV")]
    [InlineData(9, "IX")]
    [InlineData(14, "XIV")]
    [InlineData(40, "XL")]
    [InlineData(2024, "MMXXIV")]
    public void Roman_numerals(int number, string expected) => IndonesianNumber.Roman(number).Should().Be(expected);

    [Theory]
    [InlineData("40000000", "Rp40.000.000,00", "empat puluh juta rupiah")]
    [InlineData("12500000", "Rp12.500.000,00", "dua belas juta lima ratus ribu rupiah")]
    [InlineData("0", "Rp0,00", "nol rupiah")]
    [InlineData("1500.5", "Rp1.500,50", "seribu lima ratus rupiah lima puluh sen")]
    [InlineData("-1500", "-Rp1.500,00", "minus seribu lima ratus rupiah")]
    public void Money_has_the_official_form(string amount, string expected, string words)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);
        Rupiah.Format(value).Should().Be(expected);
        Rupiah.InWords(value).Should().Be(words);
        Rupiah.WithWords(value).Should().Be($"{expected} ({words})");
    }

    // The other way round, written independently of the code under test.
    private static long Spoken(string words)
    {
        string[] units = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan"];
        long total = 0;
        long group = 0;
        long unit = 0;
        foreach (var word in words.Split(' '))
        {
            switch (word)
            {
                case "sepuluh": unit = 10; break;
                case "sebelas": unit = 11; break;
                case "belas": unit += 10; break;
                case "puluh": group += unit * 10; unit = 0; break;
                case "ratus": group += unit * 100; unit = 0; break;
                case "seratus": group += 100; break;
                case "seribu": total += 1000; break;
                case "ribu": total += (group + unit) * 1000; group = unit = 0; break;
                case "juta": total += (group + unit) * 1_000_000; group = unit = 0; break;
                case "miliar": total += (group + unit) * 1_000_000_000; group = unit = 0; break;
                case "triliun": total += (group + unit) * 1_000_000_000_000; group = unit = 0; break;
                default: unit = Array.IndexOf(units, word); break;
            }
        }

        return total + group + unit;
    }
}
