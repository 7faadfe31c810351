using System.IO.Compression;
using System.Text;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// Reads a ZIP's table of contents and nothing else. The base library's reader takes in as many entries as a file claims before it can be asked how many
/// there are; this one stops. What it takes is a file that has one reading only: every byte belongs to one entry or to the table, each entry
/// says the same of itself in both places where it is asked, and the base library finds the same entries.
/// </summary>
internal static class ZipDirectory
{
    private const int LocalLength = 30;
    private const int HasDescriptor = 8;

    /// <returns>In the order of the table.</returns>
    /// <exception cref="RuleBrokenException">Another reader might find something else.</exception>
    public static IReadOnlyList<ZipLine> Read(Stream zip, CancellationToken cancellationToken)
    {
        var end = ZipEnd.Find(zip);
        ReadOnlySpan<byte> table = ZipBytes.At(zip, end.Start, end.Size);
        var lines = new List<ZipLine>(end.Count);
        while (!table.IsEmpty)
        {
            Damage.If(lines.Count == end.Count);
            var line = ZipLine.Take(ref table);
            Damage.If(!line.Encrypted && !line.IsReadable);
            lines.Add(line);
        }

        Damage.If(lines.Count != end.Count || lines.Count == 0);
        Locate(zip, lines, end.Start, cancellationToken);
        RefuseOtherReading(zip, lines);
        return lines;
    }

    /// <summary>
    /// Entry behind entry from the first byte to the table. Entries that share their bytes are how 42 kB become petabytes without a high ratio anywhere;
    /// bytes between them are an entry that only some readers see.
    /// </summary>
    private static void Locate(Stream zip, List<ZipLine> lines, long tableStart, CancellationToken cancellationToken)
    {
        long free = 0;
        var inPlace = Enumerable.Range(0, lines.Count).OrderBy(i => lines[i].Offset).ToList();
        for (var i = 0; i < inPlace.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = lines[inPlace[i]];
            Damage.If(line.Offset != free);
            free = i + 1 < inPlace.Count ? lines[inPlace[i + 1]].Offset : tableStart;
            Damage.If(free > tableStart || line.CompressedSize > free - line.Offset);
            lines[inPlace[i]] = line with { DataStart = DataStart(zip, line, free) };
        }
    }

    private static long DataStart(Stream zip, ZipLine line, long next)
    {
        ReadOnlySpan<byte> header = ZipBytes.At(zip, line.Offset, LocalLength);
        Damage.If(!header.StartsWith("PK\x03\x04"u8));
        int flags = ZipBytes.UInt16(header, 6);
        int nameLength = ZipBytes.UInt16(header, 26);
        int extraLength = ZipBytes.UInt16(header, 28);
        var start = line.Offset + LocalLength + nameLength + extraLength;
        Damage.If(start > next - line.CompressedSize);
        ReadOnlySpan<byte> more = ZipBytes.At(zip, line.Offset + LocalLength, nameLength + extraLength);
        if ((flags & ZipLine.EncryptedFlags) != 0 && !line.Encrypted)
        {
            throw new RuleBrokenException(UploadRefusals.Encrypted);
        }

        Damage.If(ZipBytes.UInt16(header, 8) != line.Method || Named(more[..nameLength]) != line.StoredName);

        var behind = (int)Math.Min(next - start - line.CompressedSize, int.MaxValue);
        Damage.If((flags & HasDescriptor) != 0 && behind > 0
            ? !IsDescriptorOf(line, zip, next, behind)
            : behind > 0 || !IsHeaderOf(line, header, more[nameLength..]));
        return start;
    }

    private static string Named(ReadOnlySpan<byte> name) => Encoding.UTF8.GetString(name);

    private static bool IsHeaderOf(ZipLine line, ReadOnlySpan<byte> header, ReadOnlySpan<byte> extra)
    {
        Span<long> sizes = [ZipBytes.UInt32(header, 22), ZipBytes.UInt32(header, 18)];
        ZipLine.Widen(extra, sizes);
        return ZipBytes.UInt32(header, 14) == line.Checksum && sizes[0] == line.Size && sizes[1] == line.CompressedSize;
    }

    /// <summary>Who writes without knowing the sizes says them behind the bytes: with a signature or without, in four bytes or in eight.</summary>
    private static bool IsDescriptorOf(ZipLine line, Stream zip, long next, int length)
    {
        if (length is not (12 or 16 or 20 or 24))
        {
            return false;
        }

        ReadOnlySpan<byte> descriptor = ZipBytes.At(zip, next - length, length);
        if (length is 16 or 24)
        {
            if (!descriptor.StartsWith("PK\x07\x08"u8))
            {
                return false;
            }

            descriptor = descriptor[4..];
        }

        var (compressed, size) = descriptor.Length is 12
            ? (ZipBytes.UInt32(descriptor, 4), ZipBytes.UInt32(descriptor, 8))
            : (ZipBytes.Int64(descriptor, 4), ZipBytes.Int64(descriptor, 12));
        return ZipBytes.UInt32(descriptor, 0) == line.Checksum && compressed == line.CompressedSize && size == line.Size;
    }

    /// <summary>The base library reads what is stored later on: a list that differs from its list is a list of another file.</summary>
    private static void RefuseOtherReading(Stream zip, List<ZipLine> lines)
    {
        zip.Position = 0;
        try
        {
            using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
            Damage.If(!archive.Entries.Select(e => (e.FullName, e.Length, e.CompressedLength, e.Crc32)).SequenceEqual(lines.Select(l => (l.StoredName, l.Size, l.CompressedSize, l.Checksum))));
        }
        catch (InvalidDataException)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }

        zip.Position = 0;
    }
}
