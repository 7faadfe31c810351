using System.Buffers.Binary;
using System.Text;

namespace StuntingAssessment.Web.Files;

/// <summary>One line of a ZIP's table of contents.</summary>
internal sealed record ZipLine(string Name, long Size, long CompressedSize, long Offset, int Method, bool Encrypted, bool IsLink)
{
    public bool IsFolder => Name.EndsWith('/');
}

/// <summary>
/// Reads a ZIP's table of contents and nothing else. The base library's reader takes in as many entries as a file claims
/// before it can be asked how many there are; this one stops.
/// </summary>
internal static class ZipDirectory
{
    private const int MostEntries = 5_000;
    private const int MostBytes = 4 * 1024 * 1024;
    private const int EndLength = 22;
    private const int LineLength = 46;
    private const int LocalHeaderLength = 30;
    private const uint Unknown32 = uint.MaxValue;

    public static IReadOnlyList<ZipLine> Read(Stream zip)
    {
        var (start, bytes) = Table(zip);
        var lines = new List<ZipLine>();

        for (var rest = bytes.AsSpan(); rest.Length >= LineLength && rest.StartsWith("PK\x01\x02"u8);)
        {
            if (lines.Count == MostEntries)
            {
                throw new RuleBrokenException(UploadRefusals.Bomb);
            }

            var length = LineLength + UInt16(rest, 28) + UInt16(rest, 30) + UInt16(rest, 32);
            if (length > rest.Length)
            {
                throw new RuleBrokenException(UploadRefusals.Damaged);
            }

            lines.Add(Line(rest[..length]));
            rest = rest[length..];
        }

        RefuseOverlaps(lines, start);
        return lines.Count > 0 ? lines : throw new RuleBrokenException(UploadRefusals.Damaged);
    }

    private static (long Start, byte[] Bytes) Table(Stream zip)
    {
        // The end record is the last thing but for a comment of at most 64 kB.
        var tail = ReadAt(zip, Math.Max(0, zip.Length - EndLength - ushort.MaxValue), (int)Math.Min(zip.Length, EndLength + ushort.MaxValue));
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (at < 0 || at + EndLength > tail.Length)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }

        var end = tail.AsSpan(at);
        long size = UInt32(end, 12);
        long start = UInt32(end, 16);
        if (UInt16(end, 10) > MostEntries || size > MostBytes)
        {
            throw new RuleBrokenException(UploadRefusals.Bomb);
        }

        var tableEnd = zip.Length - tail.Length + at;
        return start + size <= tableEnd ? (start, ReadAt(zip, start, (int)size)) : throw new RuleBrokenException(UploadRefusals.Damaged);
    }

    private static ZipLine Line(ReadOnlySpan<byte> line)
    {
        var flags = UInt16(line, 8);
        var nameLength = UInt16(line, 28);
        long compressed = UInt32(line, 20);
        long size = UInt32(line, 24);
        long offset = UInt32(line, 42);
        Wide(line.Slice(LineLength + nameLength, UInt16(line, 30)), ref size, ref compressed, ref offset);

        // Latin 1 keeps every byte; the names looked for are ASCII.
        var name = Encoding.Latin1.GetString(line.Slice(LineLength, nameLength)).Replace('\\', '/');
        var unixKind = (UInt32(line, 38) >> 16) & 0xF000;
        return new ZipLine(name, size, compressed, offset, UInt16(line, 10), Encrypted: (flags & 0x2041) != 0, IsLink: unixKind == 0xA000);
    }

    // ZIP64: some writers use the wide fields for small files too.
    private static void Wide(ReadOnlySpan<byte> extra, ref long size, ref long compressed, ref long offset)
    {
        while (extra.Length >= 4)
        {
            var length = UInt16(extra, 2);
            if (length + 4 > extra.Length)
            {
                break;
            }

            if (UInt16(extra, 0) == 1)
            {
                var wide = extra.Slice(4, length);
                size = Next(size, ref wide);
                compressed = Next(compressed, ref wide);
                offset = Next(offset, ref wide);
            }

            extra = extra[(4 + length)..];
        }
    }

    private static long Next(long value, ref ReadOnlySpan<byte> wide)
    {
        if (value != Unknown32 || wide.Length < 8)
        {
            return value;
        }

        var read = BinaryPrimitives.ReadInt64LittleEndian(wide);
        wide = wide[8..];
        return read >= 0 ? read : throw new RuleBrokenException(UploadRefusals.Damaged);
    }

    // Entries that share their bytes are how 42 kB become petabytes without a high ratio anywhere.
    private static void RefuseOverlaps(List<ZipLine> lines, long tableStart)
    {
        long free = 0;
        foreach (var line in lines.OrderBy(l => l.Offset))
        {
            if (line.Offset < free || line.CompressedSize > tableStart || line.Offset + LocalHeaderLength + line.CompressedSize > tableStart)
            {
                throw new RuleBrokenException(UploadRefusals.Damaged);
            }

            free = line.Offset + LocalHeaderLength + line.CompressedSize;
        }
    }

    private static byte[] ReadAt(Stream zip, long position, int count)
    {
        var bytes = new byte[count];
        zip.Position = position;
        zip.ReadExactly(bytes);
        return bytes;
    }

    private static ushort UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);

    private static uint UInt32(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt32LittleEndian(bytes[at..]);
}
