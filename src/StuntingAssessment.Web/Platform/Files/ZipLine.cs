using System.Text;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>One line of a ZIP's table of contents.</summary>
/// <param name="StoredName">As it stands there; UTF-8, as the base library reads it.</param>
/// <param name="Offset">Of the header before the entry's bytes.</param>
/// <param name="Checksum">CRC-32 of what comes out.</param>
internal sealed record ZipLine(string StoredName, long Size, long CompressedSize, long Offset, uint Checksum, int Method, bool Encrypted, bool IsLink)
{
    public const int EncryptedFlags = 0x2041;

    private const int Deflated = 8;
    private const int Length = 46;
    private const int ZipWide = 1;
    private const int UnicodePath = 0x7075;

    public string Name { get; } = StoredName.Replace('\\', '/');

    /// <summary>Packed in no way, or in the one that every reader knows.</summary>
    public bool IsStored => Method == 0;

    public bool IsReadable => IsStored ? Size == CompressedSize : Method == Deflated;

    /// <summary>Of the bytes themselves: the header before them has a length of its own.</summary>
    public long DataStart { get; init; }

    /// <summary>Takes one line off the front of the table.</summary>
    public static ZipLine Take(ref ReadOnlySpan<byte> table)
    {
        Damage.If(table.Length < Length || !table.StartsWith("PK\x01\x02"u8));
        int nameLength = ZipBytes.UInt16(table, 28);
        int extraLength = ZipBytes.UInt16(table, 30);
        var length = Length + nameLength + extraLength + ZipBytes.UInt16(table, 32);
        Damage.If(length > table.Length || ZipBytes.UInt16(table, 34) != 0);

        var line = table[..length];
        var name = line.Slice(Length, nameLength);
        var extra = line.Slice(Length + nameLength, extraLength);
        Span<long> sizes = [ZipBytes.UInt32(line, 24), ZipBytes.UInt32(line, 20), ZipBytes.UInt32(line, 42)];
        Widen(extra, sizes);
        RefuseSecondName(extra, name);
        table = table[length..];
        return new ZipLine(
            Encoding.UTF8.GetString(name), sizes[0], sizes[1], sizes[2], ZipBytes.UInt32(line, 16), ZipBytes.UInt16(line, 10),
            Encrypted: (ZipBytes.UInt16(line, 8) & EncryptedFlags) != 0, IsLink: ((ZipBytes.UInt32(line, 38) >> 16) & 0xF000) == 0xA000);
    }

    /// <summary>
    /// ZIP64: what does not fit stands in a field of its own, in this order. Some writers use it for small files too, and some repeat there what fits;
    /// which of them a reader takes must not depend on the reader.
    /// </summary>
    public static void Widen(ReadOnlySpan<byte> extra, Span<long> sizes)
    {
        var wide = Field(extra, ZipWide, out var isThere);
        var missing = sizes.Count(uint.MaxValue) * sizeof(long);
        if (!isThere || missing == 0)
        {
            return;
        }

        var hasAll = wide.Length == (sizeof(long) * 3) + sizeof(int);
        Damage.If(wide.Length != missing && !hasAll);
        for (int i = 0, at = 0; i < sizes.Length; i++)
        {
            if (sizes[i] == uint.MaxValue)
            {
                sizes[i] = ZipBytes.Int64(wide, at);
                Damage.If(sizes[i] < 0);
                at += sizeof(long);
            }
            else
            {
                at += hasAll ? sizeof(long) : 0;
            }
        }
    }

    /// <summary>Some readers call the entry by it.</summary>
    private static void RefuseSecondName(ReadOnlySpan<byte> extra, ReadOnlySpan<byte> name)
    {
        var second = Field(extra, UnicodePath, out var isThere);
        Damage.If(isThere && (second.Length < 5 || !second[5..].SequenceEqual(name)));
    }

    private static ReadOnlySpan<byte> Field(ReadOnlySpan<byte> extra, int tag, out bool isThere)
    {
        var found = ReadOnlySpan<byte>.Empty;
        isThere = false;
        while (extra.Length >= 4)
        {
            var length = ZipBytes.UInt16(extra, 2) + 4;
            if (length > extra.Length)
            {
                break;
            }

            if (ZipBytes.UInt16(extra, 0) == tag)
            {
                // Of two one reader takes the first and another the last.
                Damage.If(isThere);
                isThere = true;
                found = extra[4..length];
            }

            extra = extra[length..];
        }

        return found;
    }
}
