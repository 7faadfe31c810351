using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>Which types one upload field takes, and how large each may be.</summary>
public sealed class UploadLimits
{
    private const long Megabyte = 1024 * 1024;

    private readonly Dictionary<FileType, long> bytes;

    private UploadLimits(string accepted, Dictionary<FileType, long> bytes)
    {
        Accepted = accepted;
        this.bytes = bytes;
        Largest = bytes.Values.Max();
    }

    /// <summary>Evidence: anything the store takes.</summary>
    public static UploadLimits Evidence { get; } = new(
        "PDF, gambar (JPEG, PNG, WebP), Word, Excel, PowerPoint atau OpenDocument",
        Enum.GetValues<FileType>().ToDictionary(type => type, LimitFor));

    /// <summary>The presentation: slides, also those saved as PDF.</summary>
    public static UploadLimits Slides { get; } = new(
        "PowerPoint (.pptx), OpenDocument (.odp) atau PDF",
        new Dictionary<FileType, long>
        {
            [FileType.Pptx] = LimitFor(FileType.Pptx),
            [FileType.Odp] = LimitFor(FileType.Odp),
            [FileType.Pdf] = LimitFor(FileType.Pptx),
        });

    /// <summary>A workbook that is read.</summary>
    public static UploadLimits Workbook { get; } = new("lembar kerja Excel (.xlsx); dari aplikasi lain, simpan dahulu sebagai .xlsx", new Dictionary<FileType, long> { [FileType.Xlsx] = LimitFor(FileType.Xlsx) });

    /// <summary>Emblems and photographs.</summary>
    public static UploadLimits Image { get; } = new(
        "gambar JPEG, PNG atau WebP",
        new[] { FileType.Jpeg, FileType.Png, FileType.WebP }.ToDictionary(type => type, LimitFor));

    /// <summary>A paper signed outside the portal.</summary>
    public static UploadLimits SignedPaper { get; } = new("PDF", new Dictionary<FileType, long> { [FileType.Pdf] = LimitFor(FileType.Pdf) });

    /// <summary>For the sentence under the field and in a refusal.</summary>
    public string Accepted { get; }

    /// <summary>No upload here may be larger, whatever it turns out to be.</summary>
    public long Largest { get; }

    /// <summary>For the accept attribute of a file field; the browser's help, never a check.</summary>
    public string AcceptAttribute => string.Join(',', bytes.Keys.Select(type => type.Extension()));

    /// <summary>"25 MB".</summary>
    public static string InWords(long size) => $"{IndonesianNumber.Format(size / Megabyte)} MB";

    public long? For(FileType type) => bytes.TryGetValue(type, out var limit) ? limit : null;

    private static long LimitFor(FileType type) => type switch
    {
        _ when type.IsImage() => 10 * Megabyte,
        _ when type.IsSlides() => 50 * Megabyte,
        _ => 25 * Megabyte,
    };
}
