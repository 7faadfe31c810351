using System.Text;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// What may be stored. The type is read from the content and the name is never asked.
/// </summary>
/// <remarks>
/// Old Office files (OLE: .doc, .xls, .ppt) are refused: PowerPoint packs macros into compressed records and Excel 4 macros
/// are ordinary cells, so that none can be ruled out without a full reader; encrypted new ones come in the same wrapping.
/// A PDF may carry JavaScript or a launch action in compressed objects; that too cannot be ruled out by looking. Those are
/// taken, and the endpoint that shows them answers with <see cref="InlineView.ContentSecurityPolicy"/>, in which nothing runs.
/// </remarks>
public static class UploadRules
{
    /// <summary>So many first bytes decide what a file starts as.</summary>
    public const int HeadLength = 512;

    private static readonly (byte[] Magic, string Refusal)[] Unwelcome =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], UploadRefusals.OldOffice),
        ("MZ"u8.ToArray(), UploadRefusals.Program),
        ([0x7F, (byte)'E', (byte)'L', (byte)'F'], UploadRefusals.Program),
        ([0xCF, 0xFA, 0xED, 0xFE], UploadRefusals.Program),
        ([0xCA, 0xFE, 0xBA, 0xBE], UploadRefusals.Program),
        ("#!"u8.ToArray(), UploadRefusals.Program),
        ("Rar!"u8.ToArray(), UploadRefusals.Archive),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], UploadRefusals.Archive),
        ([0x1F, 0x8B], UploadRefusals.Archive),
        ("BZh"u8.ToArray(), UploadRefusals.Archive),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], UploadRefusals.Archive),
    ];

    private static ReadOnlySpan<byte> PngSignature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The first look, before the rest has arrived: null means a ZIP, which only its directory at the end can explain.</summary>
    public static FileType? FirstLook(ReadOnlySpan<byte> head, UploadLimits limits)
    {
        if (head.IsEmpty)
        {
            throw new RuleBrokenException(UploadRefusals.Empty);
        }

        if (IsZip(head))
        {
            return null;
        }

        var type = Plain(head) ?? throw new RuleBrokenException(RefusalFor(head, limits));
        return limits.For(type) is null ? throw new RuleBrokenException(UploadRefusals.NotAccepted(limits)) : type;
    }

    /// <summary>The whole file lies in a temporary place now.</summary>
    public static FileType Check(FileStream content, FileType? firstLook, UploadLimits limits, CancellationToken cancellationToken, UnpackingLimit? together = null)
    {
        var type = firstLook ?? OfficePackage.Inspect(content, cancellationToken, together);
        if (limits.For(type) is not { } limit)
        {
            throw new RuleBrokenException(UploadRefusals.NotAccepted(limits));
        }

        return content.Length <= limit ? type : throw new RuleBrokenException(UploadRefusals.TooLarge(type.Label(), limit));
    }

    /// <summary>The first look at a list: a workbook, or anything that may be a text.</summary>
    public static void FirstLookAtTable(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
        {
            throw new RuleBrokenException(UploadRefusals.Empty);
        }

        if (IsZip(head))
        {
            return;
        }

        var refusal = RefusalFor(head, UploadLimits.Evidence);
        if (refusal != UploadRefusals.NotAccepted(UploadLimits.Evidence))
        {
            throw new RuleBrokenException(refusal);
        }

        if (Plain(head) is not null || (head.Contains((byte)0) && !IsUtf16(head)))
        {
            throw new RuleBrokenException(UploadRefusals.NotATable);
        }
    }

    /// <summary>The whole list lies in a temporary place now: of the packages only a workbook without macros is one.</summary>
    public static void CheckTable(FileStream content, CancellationToken cancellationToken)
    {
        var head = new byte[4];
        content.Position = 0;
        if (IsZip(head.AsSpan(0, content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))) && OfficePackage.Inspect(content, cancellationToken) is not FileType.Xlsx)
        {
            throw new RuleBrokenException(UploadRefusals.NotATable);
        }
    }

    internal static bool IsUtf16(ReadOnlySpan<byte> head) => head.StartsWith(Encoding.Unicode.Preamble) || head.StartsWith(Encoding.BigEndianUnicode.Preamble);

    internal static bool IsZip(ReadOnlySpan<byte> head) => head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8);

    internal static bool IsOle(ReadOnlySpan<byte> head) => head.StartsWith(Unwelcome[0].Magic);

    internal static bool IsOtherArchive(ReadOnlySpan<byte> head) => Starts(head, UploadRefusals.Archive);

    internal static bool IsProgram(ReadOnlySpan<byte> head) => Starts(head, UploadRefusals.Program);

    private static FileType? Plain(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("%PDF-1."u8) || head.StartsWith("%PDF-2."u8))
        {
            return FileType.Pdf;
        }

        if (head.Length >= 24 && head.StartsWith(PngSignature) && head[12..16].SequenceEqual("IHDR"u8))
        {
            return FileType.Png;
        }

        if (head.Length > 3 && head[0] == 0xFF && head[1] == 0xD8 && head[2] == 0xFF)
        {
            return FileType.Jpeg;
        }

        return head.Length >= 16 && head.StartsWith("RIFF"u8) && head[8..15].SequenceEqual("WEBPVP8"u8) ? FileType.WebP : null;
    }

    private static string RefusalFor(ReadOnlySpan<byte> head, UploadLimits limits)
    {
        foreach (var (magic, refusal) in Unwelcome)
        {
            if (head.StartsWith(magic))
            {
                return refusal;
            }
        }

        if (head.Length > 11 && head[4..8].SequenceEqual("ftyp"u8) && IsHeic(head[8..12]))
        {
            return UploadRefusals.ApplePhoto;
        }

        return IsMarkup(head) ? UploadRefusals.WebPage : UploadRefusals.NotAccepted(limits);
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head)
    {
        var text = Encoding.Latin1.GetString(head).Replace("\0", "", StringComparison.Ordinal);
        string[] marks = ["<!doctype", "<html", "<head", "<body", "<script", "<svg", "<?xml"];
        return marks.Any(mark => text.Contains(mark, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.StartsWith("mif1"u8) || brand.StartsWith("msf1"u8);

    private static bool Starts(ReadOnlySpan<byte> head, string refusal)
    {
        foreach (var (magic, reason) in Unwelcome)
        {
            if (ReferenceEquals(reason, refusal) && head.StartsWith(magic))
            {
                return true;
            }
        }

        return false;
    }
}
