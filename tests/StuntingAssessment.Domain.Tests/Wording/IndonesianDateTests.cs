using System.Globalization;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Tests.Wording;

public sealed class IndonesianDateTests
{
    [Theory]
    [InlineData("2024-04-26", "26 April 2024", "Jumat, 26 April 2024")]
    [InlineData("2024-05-20", "20 Mei 2024", "Senin, 20 Mei 2024")]
    [InlineData("2024-05-21", "21 Mei 2024", "Selasa, 21 Mei 2024")]
    [InlineData("2024-10-01", "1 Oktober 2024", "Selasa, 1 Oktober 2024")]
    [InlineData("2023-12-31", "31 Desember 2023", "Minggu, 31 Desember 2023")]
    [InlineData("2024-02-29", "29 Februari 2024", "Kamis, 29 Februari 2024")]
    [InlineData("2026-08-05", "5 Agustus 2026", "Rabu, 5 Agustus 2026")]
    [InlineData("2026-01-03", "3 Januari 2026", "Sabtu, 3 Januari 2026")]
    public void A_date_and_its_weekday_come_from_one_value(string date, string expected, string withWeekday)
    {
        IndonesianDate.Full(Date(date)).Should().Be(expected);
        IndonesianDate.WithWeekday(Date(date)).Should().Be(withWeekday);
    }

    [Theory]
    [InlineData("2024-05-20", "2024-05-21", "Senin - Selasa, 20 - 21 Mei 2024")]
    [InlineData("2024-05-31", "2024-06-03", "Jumat - Senin, 31 Mei - 3 Juni 2024")]
    [InlineData("2024-12-30", "2025-01-02", "Senin - Kamis, 30 Desember 2024 - 2 Januari 2025")]
    [InlineData("2024-05-20", "2024-05-20", "Senin, 20 Mei 2024")]
    public void A_range_repeats_only_what_differs(string first, string last, string expected) =>
        IndonesianDate.RangeWithWeekdays(Date(first), Date(last)).Should().Be(expected);

    [Fact]
    public void A_range_that_ends_before_it_starts_is_a_bug()
    {
        var backwards = () => IndonesianDate.Range(Date("2024-05-21"), Date("2024-05-20"));
        backwards.Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_machines_culture_changes_nothing(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            IndonesianDate.WithWeekday(Date("2024-05-20")).Should().Be("Senin, 20 Mei 2024");
            IndonesianTime.Clock(new TimeOnly(8, 0)).Should().Be("08.00");
            Rupiah.Format(40_000_000).Should().Be("Rp40.000.000,00");
            TypedNumber.TryParse("-1.234,5", out var value, out _).Should().BeTrue();
            value.Should().Be(-1234.5m);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
