using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace StuntingAssessment.Domain.Ranking;

/// <summary>Text to a decimal without losing a digit: <see cref="decimal.Parse(string)"/> silently rounds the twenty-ninth.</summary>
internal static partial class ExactNumber
{
    private const int MostCharacters = 64;

    /// <summary>So few digits fit a decimal always.</summary>
    private const int SafeCharacters = 28;

    /// <returns>None for what is no number or does not fit a decimal exactly.</returns>
    public static decimal? Parse(string? text)
    {
        if (text is null || text.Length > MostCharacters || Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        if (text.Length <= SafeCharacters && !match.Groups["exponent"].Success)
        {
            return decimal.Parse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
        }

        var fraction = match.Groups["fraction"].Value;
        var mantissa = BigInteger.Parse(match.Groups["whole"].Value + fraction, CultureInfo.InvariantCulture);
        if (mantissa.IsZero)
        {
            return 0;
        }

        if (!int.TryParse(match.Groups["exponent"].Value is { Length: > 0 } digits ? digits : "0", NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var exponent)
            || exponent is > MostCharacters or < -MostCharacters)
        {
            return null;
        }

        return Fit(mantissa, fraction.Length - exponent) is { } magnitude ? (match.Groups["minus"].Success ? -magnitude : magnitude) : null;
    }

    /// <summary>Shortest form: equal numbers print equally, whatever trailing zeros they carry.</summary>
    public static string Print(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);

    public static string PrintIndonesian(decimal value) => Print(value).Replace('.', ',');

    private static decimal? Fit(BigInteger mantissa, int scale)
    {
        while (scale > 0 && mantissa % 10 == 0)
        {
            (mantissa, scale) = (mantissa / 10, scale - 1);
        }

        if (scale < 0)
        {
            (mantissa, scale) = (mantissa * BigInteger.Pow(10, -scale), 0);
        }

        return scale <= 28 && mantissa.GetBitLength() <= 96 ? (decimal)mantissa / (decimal)BigInteger.Pow(10, scale) : null;
    }

    [GeneratedRegex(@"^(?<minus>-)?(?<whole>[0-9]+)(\.(?<fraction>[0-9]+))?([eE](?<exponent>[+-]?[0-9]+))?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
