using System.Globalization;
using System.Text.RegularExpressions;

namespace StuntingAssessment.Domain.Wording;

/// <summary>
/// A number as somebody typed it into a text field: comma for decimals, points between thousands.
/// "85.7" is refused instead of guessed at: read as 857 it would be a wrong score nobody notices.
/// </summary>
public static partial class TypedNumber
{
    private const string NotANumber = "Tulis angka saja, misalnya 85 atau 85,7.";

    // decimal holds 28 digits exactly; more is a slip of the keyboard.
    private const int MostDigits = 28;

    /// <returns>
    /// True with the number, or with null when the field is blank: blank is "not known", never zero.
    /// False with a sentence that says how to write it.
    /// </returns>
    public static bool TryParse(string? text, out decimal? value, out string? hint)
    {
        value = null;
        hint = null;

        var typed = (text ?? "").Trim().Replace('\u2212', '-');
        if (typed.Length == 0)
        {
            return true;
        }

        if (!Written().IsMatch(typed))
        {
            hint = HintFor(typed);
            return false;
        }

        var digits = typed.Replace(".", "", StringComparison.Ordinal);
        if (digits.Count(char.IsAsciiDigit) > MostDigits)
        {
            hint = "Angka terlalu panjang. Periksa kembali jumlah angkanya.";
            return false;
        }

        value = decimal.Parse(
            digits.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        return true;
    }

    private static string HintFor(string typed)
    {
        if (DecimalPoint().IsMatch(typed))
        {
            return $"Gunakan koma untuk desimal: {typed.Replace('.', ',')}";
        }

        if (EnglishMarks().IsMatch(typed))
        {
            var swapped = typed.Replace('.', ' ').Replace(',', '.').Replace(' ', ',');
            return $"Gunakan titik untuk ribuan dan koma untuk desimal: {swapped}";
        }

        if (NoLeadingZero().IsMatch(typed))
        {
            return $"Tulis nol di depan koma: {typed.Replace(",", "0,", StringComparison.Ordinal)}";
        }

        return typed.EndsWith('%') ? "Tulis angkanya saja, tanpa tanda persen." : NotANumber;
    }

    // "85," is 85 for now: a draft saves itself while the decimals are still to be typed.
    // A group of thousands never starts with zero: "0.500" is a half written with a point, not five hundred.
    [GeneratedRegex(@"^[+-]?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^[+-]?[0-9]+\.[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex DecimalPoint();

    [GeneratedRegex(@"^[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex EnglishMarks();

    [GeneratedRegex(@"^[+-]?,[0-9]+$", RegexOptions.CultureInvariant)]
    private static partial Regex NoLeadingZero();
}
