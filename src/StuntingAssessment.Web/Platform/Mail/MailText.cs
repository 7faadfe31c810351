using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MimeKit;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>Text on its way into a mail. What a person typed cannot begin a header, hide the direction of writing or end a line that is not its own.</summary>
public static partial class MailText
{
    private static readonly ParserOptions Strictly = new()
    {
        AllowAddressesWithoutDomain = false,
        AllowUnquotedCommasInAddresses = false,
        AddressParserComplianceMode = RfcComplianceMode.Strict,
    };

    /// <summary>One address and nothing beside it; null when it is none.</summary>
    public static MailboxAddress? Address(string? text) =>
        text is not null && MailboxAddress.TryParse(Strictly, text, out var address)
        && (address.Address == text || address.GetAddress(idnEncode: true) == text) ? address : null;

    /// <summary>For headers and for names in a sentence: one line, nothing invisible.</summary>
    public static string OneLine(string text, int maxLength)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            line.Append(IsPlain(rune) ? rune.ToString() : " ");
        }

        var words = string.Join(' ', line.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (words.Length <= maxLength)
        {
            return words;
        }

        return words[..(char.IsHighSurrogate(words[maxLength - 1]) ? maxLength - 1 : maxLength)].TrimEnd();
    }

    /// <summary>The body with its reason and the portal's address under it, lines ended as mail ends them.</summary>
    public static string Compose(string body, string why, string portal)
    {
        var lines = body.ReplaceLineEndings("\n").Split('\n').Select(Line).ToList();
        var text = string.Join('\n', lines).Trim('\n');
        var under = $"Anda menerima surel ini karena {OneLine(why, 1000).TrimEnd('.')}.";
        return $"{text}\n\n-- \n{under}\nAlamat portal: {portal}\n".ReplaceLineEndings("\r\n");
    }

    /// <summary>As somebody may read it who is not its reader: whoever sees a one-time link can use it.</summary>
    public static string WithoutTokens(string text) => Token().Replace(text, "••••••");

    private static string Line(string line)
    {
        var kept = new StringBuilder();
        foreach (var rune in line.EnumerateRunes())
        {
            kept.Append(IsPlain(rune) ? rune.ToString() : rune.Value == '\t' ? "    " : "");
        }

        return kept.ToString().TrimEnd();
    }

    private static bool IsPlain(Rune rune) => Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned);

    /// <summary>A part of an address that nobody would have chosen.</summary>
    [GeneratedRegex(@"(?<=/)[A-Za-z0-9_-]{30,}")]
    private static partial Regex Token();
}
