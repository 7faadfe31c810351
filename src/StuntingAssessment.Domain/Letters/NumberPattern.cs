using System.Globalization;
using System.Text.RegularExpressions;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Domain.Letters;

/// <summary>How an issuer writes its numbers: fixed text with {nomor}, and {bulan} and {tahun} where wanted.</summary>
public sealed partial record NumberPattern(string Text)
{
    public const int MaxLength = 120;
    public const string Sequence = "{nomor}";
    public const string Month = "{bulan}";
    public const string Year = "{tahun}";

    /// <summary>The same number is the same however it is spaced and whichever case it is written in.</summary>
    public static string KeyOf(string number) => Blanks().Replace(number, "").ToUpperInvariant();

    /// <summary>The number with this place in the register.</summary>
    public string With(int sequence, DateOnly date) => Text
        .Replace(Sequence, sequence.ToString("0000", CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace(Month, IndonesianNumber.Roman(date.Month), StringComparison.Ordinal)
        .Replace(Year, date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>With room for the place that is still to be given: "400.2.5.5/      /Bapp-Lit/SETDA".</summary>
    public string Unnumbered(DateOnly date) => With(0, date).Replace("0000", "      ", StringComparison.Ordinal);

    /// <summary>Its place in the register: 1431 of "400.2.5.5/1431.1/Bapp-Lit/SETDA"; none when it is written otherwise.</summary>
    public int? SequenceOf(string number)
    {
        var pattern = Regex.Escape(KeyOf(Text))
            .Replace(Regex.Escape(Sequence.ToUpperInvariant()), @"(?<n>\d{1,7})(\.\d+)*", StringComparison.Ordinal)
            .Replace(Regex.Escape(Month.ToUpperInvariant()), "[IVX]+", StringComparison.Ordinal)
            .Replace(Regex.Escape(Year.ToUpperInvariant()), @"\d{4}", StringComparison.Ordinal);
        var match = Regex.Match(KeyOf(number), $"^{pattern}$", RegexOptions.CultureInvariant);
        return match.Groups["n"] is { Success: true } group ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;
    }

    internal static void Check(string? pattern)
    {
        var text = Require.Text(pattern, "Isi pola nomor.", "Pattern", MaxLength);
        Require.That(text.Contains(Sequence, StringComparison.Ordinal), $"Pola nomor harus memuat {Sequence}, tempat nomor urut.", "Pattern");
        Require.That(Occurrences(text, Sequence) == 1, $"{Sequence} hanya boleh satu kali.", "Pattern");
        var rest = text.Replace(Sequence, "", StringComparison.Ordinal).Replace(Month, "", StringComparison.Ordinal).Replace(Year, "", StringComparison.Ordinal);
        Require.That(!rest.Contains('{') && !rest.Contains('}'), $"Yang dapat dipakai dalam kurung kurawal hanya {Sequence}, {Month}, dan {Year}.", "Pattern");
    }

    private static int Occurrences(string text, string part) => text.Split(part).Length - 1;

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
