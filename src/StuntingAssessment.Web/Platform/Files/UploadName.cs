using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>The name an uploader gave, made fit to be shown and to be offered for saving. It never names anything on the server.</summary>
public static class UploadName
{
    public const int MaxLength = 120;

    private const string Unnamed = "berkas";

    /// <summary>The cleaned name, with an extension that tells the truth about the content.</summary>
    public static string Clean(string? typed, FileType type)
    {
        var name = WithoutFolder(typed ?? "").Normalize(NormalizationForm.FormC);
        var kept = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            kept.Append(Shown(rune));
        }

        var cleaned = string.Join(' ', kept.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries)).Trim('.', ' ');
        var stem = HasExtension(cleaned, type) ? Path.GetFileNameWithoutExtension(cleaned).TrimEnd('.', ' ') : cleaned;
        return Shortened(stem.Length == 0 ? Unnamed : stem, MaxLength - type.Extension().Length) + type.Extension();
    }

    /// <summary>Content-Disposition after RFC 6266 and 5987: an ASCII name for old clients, the whole name for the others.</summary>
    public static string Disposition(string cleanedName, bool inline)
    {
        var header = new ContentDispositionHeaderValue(inline ? "inline" : "attachment");
        header.SetHttpFileName(cleanedName);
        return header.ToString();
    }

    // Windows browsers once sent the whole path.
    private static string WithoutFolder(string typed) => typed[(typed.LastIndexOfAny(['/', '\\']) + 1)..];

    // Control and format characters go: one of the latter turns "exe.fdp" into "pdf.exe" on the screen.
    private static string Shown(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => "",
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
        _ => "<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString(),
    };

    private static bool HasExtension(string name, FileType type)
    {
        var extension = Path.GetExtension(name);
        return extension.Equals(type.Extension(), StringComparison.OrdinalIgnoreCase)
            || (type == FileType.Jpeg && extension.Equals(".jpeg", StringComparison.OrdinalIgnoreCase));
    }

    private static string Shortened(string stem, int length)
    {
        if (stem.Length <= length)
        {
            return stem;
        }

        // Never half of a surrogate pair.
        var end = char.IsHighSurrogate(stem[length - 1]) ? length - 1 : length;
        return stem[..end].TrimEnd('.', ' ');
    }
}
