using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>What a backup holds, so that anybody can check it: written last, read first.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="FormatVersion">Raised when an older portal could no longer read the folder.</param>
/// <param name="MadeAt">UTC, the moment after the database was copied.</param>
/// <param name="PortalVersion">Of the portal that wrote it.</param>
/// <param name="Database">The database's copy.</param>
/// <param name="Files">Every file of the store at that time, in the order of their hashes.</param>
/// <param name="Missing">Hashes that a row of the database speaks of though the store had no such file, or a damaged one. A loss from before the backup.</param>
public sealed record BackupManifest(
    string Format,
    int FormatVersion,
    DateTime MadeAt,
    string PortalVersion,
    DatabaseEntry Database,
    IReadOnlyList<FileEntry> Files,
    IReadOnlyList<string> Missing)
{
    public const string FormatName = "stunting-assessment-backup";
    public const int Newest = 1;
    private const string NotWhole = "manifest.json tidak utuh: berkas itu terpotong atau bukan manifes cadangan portal ini. Ambil salinan cadangan yang lain.";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Json);

    /// <exception cref="RuleBrokenException">Cut off, of another kind, or of a later edition.</exception>
    public static BackupManifest Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var head = JsonSerializer.Deserialize<Head>(bytes, Json);
            if (head?.Format != FormatName)
            {
                throw new RuleBrokenException(NotWhole);
            }

            if (head.FormatVersion > Newest)
            {
                throw new RuleBrokenException($"Cadangan ini dibuat oleh portal yang lebih baru (format {head.FormatVersion}; yang dikenal di sini {Newest}). Pasang versi portal yang membuatnya.");
            }

            return JsonSerializer.Deserialize<BackupManifest>(bytes, Json) ?? throw new RuleBrokenException(NotWhole);
        }
        catch (JsonException)
        {
            throw new RuleBrokenException(NotWhole);
        }
    }

    private sealed record Head(string? Format, int FormatVersion);
}

/// <param name="File">Its name in the folder of the backup.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Of the file, lower-case hexadecimal.</param>
/// <param name="Facts">What is in it.</param>
public sealed record DatabaseEntry(DatabaseProvider Provider, string File, long Size, string Sha256, DatabaseFacts Facts);
