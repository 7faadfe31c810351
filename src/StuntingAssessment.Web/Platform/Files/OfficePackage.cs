using System.Text;
using System.Xml;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// Looks into a ZIP that should be a document of Word, Excel, PowerPoint or OpenDocument. Sizes, names and numbers are judged from
/// the table of contents before a single entry is unpacked; then every entry is run through once, in a small buffer, because
/// the table of contents is the sender's word.
/// </summary>
internal sealed class OfficePackage
{
    private const long MostExpanded = 400L * 1024 * 1024;
    private const long SmallEntry = 10L * 1024 * 1024;
    private const int MostRatio = 200;
    private const int MostXml = 2 * 1024 * 1024;

    private static readonly Dictionary<string, FileType> MainParts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"] = FileType.Docx,
        ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"] = FileType.Xlsx,
        ["application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"] = FileType.Pptx,
    };

    private static readonly FileType[] OpenDocuments = [FileType.Odt, FileType.Ods, FileType.Odp];

    // Relationships that fetch or start something when the document is opened; links and pictures from outside only ask.
    private static readonly string[] ActiveRelationships = ["attachedTemplate", "oleObject", "frame", "subDocument", "control"];

    // Names of streams in an OLE object, as its directory stores them: a macro project, and any file wrapped as a "package".
    private static readonly byte[][] OleMacros = [Encoding.Unicode.GetBytes("_VBA_PROJECT")];
    private static readonly byte[][] OlePackages = [Encoding.Unicode.GetBytes("Ole10Native")];

    private readonly FileStream content;
    private readonly Unpacking unpacking;
    private readonly bool embedded;
    private FileType? type;

    private OfficePackage(FileStream content, Unpacking unpacking, bool embedded)
    {
        this.content = content;
        this.unpacking = unpacking;
        this.embedded = embedded;
    }

    public static FileType Inspect(FileStream content, CancellationToken cancellationToken, UnpackingLimit? together = null) =>
        new OfficePackage(content, new Unpacking(MostExpanded, cancellationToken, together), embedded: false).Read();

    private FileType Read()
    {
        var lines = ZipDirectory.Read(content, unpacking.CancellationToken);
        unpacking.CountEntries(lines.Count);
        foreach (var line in lines)
        {
            RefuseLine(line);
        }

        RefuseBombs(lines);
        RefuseTwins(lines);

        try
        {
            foreach (var line in lines)
            {
                ReadEntry(line);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or XmlException or DecoderFallbackException)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }

        return type ?? throw new RuleBrokenException(UploadRefusals.Archive);
    }

    private static void RefuseLine(ZipLine line)
    {
        if (line.Encrypted)
        {
            throw new RuleBrokenException(UploadRefusals.Encrypted);
        }

        if (line.IsLink || line.Name.Length == 0 || line.Name[0] == '/' || line.Name.Contains(':', StringComparison.Ordinal)
            || line.Name.Any(char.IsControl) || line.Name.Split('/').Contains(".."))
        {
            throw new RuleBrokenException(UploadRefusals.UnsafeNames);
        }

        if (IsMacroName(line.Name))
        {
            throw new RuleBrokenException(UploadRefusals.Macros);
        }

        if (line.Name.Contains("activeX/", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBrokenException(UploadRefusals.ActiveContent);
        }
    }

    private static bool IsMacroName(string name)
    {
        var last = name.Split('/')[^1];
        return last.StartsWith("vbaProject", StringComparison.OrdinalIgnoreCase)
            || last.Equals("vbaData.xml", StringComparison.OrdinalIgnoreCase)
            || name.Contains("macrosheets/", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("Basic/", StringComparison.Ordinal)
            || name.StartsWith("Scripts/", StringComparison.Ordinal);
    }

    private void RefuseBombs(IReadOnlyList<ZipLine> lines)
    {
        var expanded = lines.Sum(l => Math.Min(l.Size, MostExpanded + 1));
        var swollen = lines.Any(l => IsSwollen(l.Size, l.CompressedSize)) || IsSwollen(expanded, content.Length);
        if (expanded > MostExpanded || swollen)
        {
            throw new RuleBrokenException(UploadRefusals.Bomb);
        }
    }

    private static bool IsSwollen(long size, long packed) => size > SmallEntry && size / Math.Max(1, packed) > MostRatio;

    // Two parts of one name: this look would see one and the reader's Word the other.
    private static void RefuseTwins(IReadOnlyList<ZipLine> lines)
    {
        if (lines.Select(l => l.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count() != lines.Count)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
    }

    private void ReadEntry(ZipLine entry)
    {
        var name = entry.Name;
        if (entry.Size == 0)
        {
            // Nothing to read; that nothing comes out is seen below.
        }
        else if (name == "[Content_Types].xml")
        {
            ReadXml(entry, ReadContentType);
        }
        else if (name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            ReadXml(entry, RefuseActiveRelationship);
        }
        else if (name == "mimetype")
        {
            ReadMimeType(entry);
        }
        else if (name == "META-INF/manifest.xml")
        {
            ReadXml(entry, RefuseEncryptedEntry);
        }

        RunThrough(entry, name);
    }

    private void ReadContentType(XmlReader xml)
    {
        if (xml.GetAttribute("ContentType") is not { } contentType)
        {
            return;
        }

        if (contentType.Contains("macro", StringComparison.OrdinalIgnoreCase) || contentType.Contains("vbaProject", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBrokenException(UploadRefusals.Macros);
        }

        if (MainParts.TryGetValue(contentType.Trim(), out var found))
        {
            type = found;
        }
    }

    private static void RefuseActiveRelationship(XmlReader xml)
    {
        var kind = xml.GetAttribute("Type") ?? "";
        if (kind.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || kind.Contains("macro", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBrokenException(UploadRefusals.Macros);
        }

        var outside = string.Equals(xml.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase);
        if (outside && ActiveRelationships.Any(active => kind.EndsWith('/' + active, StringComparison.OrdinalIgnoreCase)))
        {
            throw new RuleBrokenException(UploadRefusals.ActiveContent);
        }
    }

    private static void RefuseEncryptedEntry(XmlReader xml)
    {
        if (xml.LocalName == "encryption-data")
        {
            throw new RuleBrokenException(UploadRefusals.Encrypted);
        }
    }

    private void ReadXml(ZipLine entry, Action<XmlReader> onElement)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostXml };
        using var stream = Open(entry);
        using var xml = XmlReader.Create(stream, settings);
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                onElement(xml);
            }
        }
    }

    private void ReadMimeType(ZipLine entry)
    {
        using var stream = Open(entry);
        var bytes = new byte[100];
        var text = Encoding.ASCII.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)).Trim();
        foreach (var candidate in OpenDocuments.Where(t => t.ContentType() == text))
        {
            type = candidate;
        }
    }

    private ZipEntryStream Open(ZipLine entry) => new(content, entry, unpacking);

    private void RunThrough(ZipLine entry, string name)
    {
        using var stream = Open(entry);
        var scan = new EntryScan(stream);
        var head = scan.ReadHead();

        if (UploadRules.IsZip(head))
        {
            InspectEmbedded(entry, name);
        }
        else if (UploadRules.IsOle(head))
        {
            RefuseOle(scan);
        }
        else if (IsNestedArchive(head, name))
        {
            throw new RuleBrokenException(UploadRefusals.NestedArchive);
        }
        else if (name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase) && UploadRules.IsProgram(head))
        {
            throw new RuleBrokenException(UploadRefusals.ActiveContent);
        }

        scan.ReadRest();
    }

    private static void RefuseOle(EntryScan scan)
    {
        scan.LookFor(OleMacros, UploadRefusals.Macros);
        scan.LookFor(OlePackages, UploadRefusals.ActiveContent);
    }

    // Old drawings in documents are gzipped by Office itself.
    private static bool IsNestedArchive(ReadOnlySpan<byte> head, string name) =>
        UploadRules.IsOtherArchive(head)
        && !name.EndsWith(".emz", StringComparison.OrdinalIgnoreCase)
        && !name.EndsWith(".wmz", StringComparison.OrdinalIgnoreCase);

    // A chart keeps its workbook as a package inside the document: one such level is ordinary, a second is not.
    private void InspectEmbedded(ZipLine entry, string name)
    {
        if (embedded || !name.Contains("/embeddings/", StringComparison.OrdinalIgnoreCase))
        {
            throw new RuleBrokenException(UploadRefusals.NestedArchive);
        }

        // Beside the upload itself, where the sweep finds it after a crash.
        var path = Path.Combine(Path.GetDirectoryName(content.Name)!, Path.GetRandomFileName());
        using var copy = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81920, FileOptions.DeleteOnClose);
        using (var stream = Open(entry))
        {
            stream.CopyTo(copy);
        }

        try
        {
            new OfficePackage(copy, unpacking, embedded: true).Read();
        }
        catch (RuleBrokenException refusal) when (refusal.Message == UploadRefusals.Archive)
        {
            throw new RuleBrokenException(UploadRefusals.NestedArchive);
        }
    }
}
