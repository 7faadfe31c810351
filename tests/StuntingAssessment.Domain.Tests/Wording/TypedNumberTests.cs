using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Tests.Wording;

public sealed class TypedNumberTests
{
    [Theory]
    [InlineData("85", "85")]
    [InlineData("85,7", "85.7")]
    [InlineData("85,", "85")]
    [InlineData("80,25", "80.25")]
    [InlineData("1.234", "1234")]
    [InlineData("1.234,5", "1234.5")]
    [InlineData("12.345.678", "12345678")]
    [InlineData("1234,5", "1234.5")]
    [InlineData("0,5", "0.5")]
    [InlineData("007", "7")]
    [InlineData("-3,5", "-3.5")]
    [InlineData("\u22123,5", "-3.5")]
    [InlineData("+3", "3")]
    [InlineData("  85,7 ", "85.7")]
    [InlineData("\u00a085,7", "85.7")]
    public void Reads_what_people_type(string typed, string expected)
    {
        TypedNumber.TryParse(typed, out var value, out var hint).Should().BeTrue();
        value.Should().Be(decimal.Parse(expected, CultureInfo.InvariantCulture));
        hint.Should().BeNull();
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    public void Blank_is_not_known_and_not_zero(string? typed)
    {
        TypedNumber.TryParse(typed, out var value, out var hint).Should().BeTrue();
        value.Should().BeNull();
        hint.Should().BeNull();
    }

    [Theory]
    [InlineData("85.7", "Gunakan koma untuk desimal: 85,7")]
    [InlineData("85.75", "Gunakan koma untuk desimal: 85,75")]
    [InlineData("0.500", "Gunakan koma untuk desimal: 0,500")]
    [InlineData("1234.567", "Gunakan koma untuk desimal: 1234,567")]
    [InlineData("1,234.5", "Gunakan titik untuk ribuan dan koma untuk desimal: 1.234,5")]
    [InlineData("1,234,567", "Gunakan titik untuk ribuan dan koma untuk desimal: 1.234.567")]
    [InlineData(",5", "Tulis nol di depan koma: 0,5")]
    [InlineData("85,7%", "Tulis angkanya saja, tanpa tanda persen.")]
    [InlineData("delapan", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("1 234", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("12.34.567", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("1e3", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("٣", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("NaN", "Tulis angka saja, misalnya 85 atau 85,7.")]
    [InlineData("12345678901234567890123456789", "Angka terlalu panjang. Periksa kembali jumlah angkanya.")]
    public void Refuses_what_could_be_misread_and_says_how_to_write_it(string typed, string expected)
    {
        TypedNumber.TryParse(typed, out var value, out var hint).Should().BeFalse();
        value.Should().BeNull();
        hint.Should().Be(expected);
    }

    [Fact]
    public void Reads_back_every_number_the_portal_writes()
    {
        var random = new Random(65);
        for (var i = 0; i < 5_000; i++)
        {
            var value = Math.Round((decimal)(random.NextDouble() - 0.5) * random.Next(1, 10_000_000), random.Next(0, 5));
            TypedNumber.TryParse(IndonesianNumber.Format(value), out var read, out _).Should().BeTrue();
            read.Should().Be(value);
        }
    }
}
