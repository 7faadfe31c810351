using System.Globalization;
using System.Text;

namespace StuntingAssessment.Domain.Wording;

/// <summary>Numbers as Indonesian readers write and say them.</summary>
public static class IndonesianNumber
{
    private const long Trillion = 1_000_000_000_000;

    /// <summary>The first number that has no words here; budgets of a province end long before.</summary>
    public const long WordsEndAt = 1_000 * Trillion;

    private static readonly NumberFormatInfo Marks = new()
    {
        NumberDecimalSeparator = ",",
        NumberGroupSeparator = ".",
        NumberGroupSizes = [3],
        NegativeSign = "-",
    };

    private static readonly string[] Units =
    [
        "", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas",
    ];

    private static readonly (long Size, string Name)[] Scales =
    [
        (Trillion, "triliun"), (1_000_000_000, "miliar"), (1_000_000, "juta"),
    ];

    private static readonly (int Value, string Text)[] Numerals =
    [
        (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
        (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ];

    /// <summary>"1.234,5": grouped, with the decimals the value carries and no trailing zeros.</summary>
    public static string Format(decimal value) => value.ToString("#,0.############################", Marks);

    /// <summary>"1.234,50": grouped, with exactly so many decimals, half away from zero.</summary>
    public static string Format(decimal value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero).ToString($"N{Plain(decimals)}", Marks);

    /// <summary>"1 (satu) berkas".</summary>
    public static string Counted(long count, string thing) => $"{Format(count)} ({InWords(count)}) {thing}";

    /// <summary>"8 (delapan)".</summary>
    public static string WithWords(long number) => $"{Format(number)} ({InWords(number)})";

    /// <summary>Terbilang: "dua ribu dua puluh empat".</summary>
    public static string InWords(long number)
    {
        if (number is <= -WordsEndAt or >= WordsEndAt)
        {
            throw new ArgumentOutOfRangeException(nameof(number), "There are words up to the trillions only.");
        }

        return number switch
        {
            0 => "nol",
            < 0 => "minus " + Spoken(-number),
            _ => Spoken(number),
        };
    }

    /// <summary>"IV", for the annexes of a letter.</summary>
    public static string Roman(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 3999);

        var text = new StringBuilder();
        foreach (var (value, numeral) in Numerals)
        {
            for (; number >= value; number -= value)
            {
                text.Append(numeral);
            }
        }

        return text.ToString();
    }

    internal static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Spoken(long number)
    {
        foreach (var (size, name) in Scales)
        {
            if (number >= size)
            {
                return Joined($"{Spoken(number / size)} {name}", number % size);
            }
        }

        return number switch
        {
            >= 2000 => Joined($"{Spoken(number / 1000)} ribu", number % 1000),
            >= 1000 => Joined("seribu", number - 1000),
            >= 200 => Joined($"{Units[number / 100]} ratus", number % 100),
            >= 100 => Joined("seratus", number - 100),
            >= 20 => Joined($"{Units[number / 10]} puluh", number % 10),
            >= 12 => $"{Units[number - 10]} belas",
            _ => Units[number],
        };
    }

    private static string Joined(string words, long rest) => rest == 0 ? words : $"{words} {Spoken(rest)}";
}
