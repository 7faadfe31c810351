namespace StuntingAssessment.Domain.Wording;

/// <summary>
/// Dates as official letters write them. The names stand here and not in the machine's culture: two servers
/// must print the same letter, and a machine without ICU data prints "May".
/// </summary>
public static class IndonesianDate
{
    private static readonly string[] Months =
    [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni",
        "Juli", "Agustus", "September", "Oktober", "November", "Desember",
    ];

    private static readonly string[] Weekdays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"];

    public static string Month(int month) => Months[month - 1];

    public static string Weekday(DateOnly date) => Weekdays[(int)date.DayOfWeek];

    /// <summary>"26 April 2024", the day without a leading zero.</summary>
    public static string Full(DateOnly date) => $"{DayAndMonth(date)} {Year(date)}";

    /// <summary>"Senin, 20 Mei 2024". Always from the one date: the letter of 2024 printed "Selasa, 20 Mei 2024" because somebody typed both.</summary>
    public static string WithWeekday(DateOnly date) => $"{Weekday(date)}, {Full(date)}";

    /// <summary>"20 - 21 Mei 2024", "31 Mei - 3 Juni 2024", "30 Desember 2024 - 2 Januari 2025".</summary>
    public static string Range(DateOnly first, DateOnly last)
    {
        Ordered(first, last);
        return (first, last) switch
        {
            _ when first == last => Full(first),
            _ when first.Year != last.Year => $"{Full(first)} - {Full(last)}",
            _ when first.Month != last.Month => $"{DayAndMonth(first)} - {Full(last)}",
            _ => $"{IndonesianNumber.Plain(first.Day)} - {Full(last)}",
        };
    }

    /// <summary>"Senin - Selasa, 20 - 21 Mei 2024".</summary>
    public static string RangeWithWeekdays(DateOnly first, DateOnly last) =>
        first == last ? WithWeekday(first) : $"{Weekday(first)} - {Weekday(last)}, {Range(first, last)}";

    private static string DayAndMonth(DateOnly date) => $"{IndonesianNumber.Plain(date.Day)} {Month(date.Month)}";

    private static string Year(DateOnly date) => IndonesianNumber.Plain(date.Year);

    private static void Ordered(DateOnly first, DateOnly last)
    {
        if (last < first)
        {
            throw new ArgumentOutOfRangeException(nameof(last), "A range ends on or after its first day.");
        }
    }
}
