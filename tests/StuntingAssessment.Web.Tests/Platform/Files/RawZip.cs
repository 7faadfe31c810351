using System.IO.Compression;
using System.Text;

namespace StuntingAssessment.Web.Tests.Platform.Files;

/// <summary>An entry, and what is said of it where: the table of contents, the header before its bytes and the descriptor behind them.</summary>
internal sealed record RawEntry(string Name, byte[] Content)
{
    public string? LocalName { get; init; }

    public bool IsStored { get; init; }

    public bool HasDescriptor { get; init; }

    public bool IsWide { get; init; }

    /// <summary>Said in the table and before the bytes.</summary>
    public int? SaidSize { get; init; }

    public uint? SaidChecksum { get; init; }

    public int? SizeInDescriptor { get; init; }

    public int? SizeInHeader { get; init; }

    public byte[] Extra { get; init; } = [];

    /// <summary>Bytes between this entry and what follows.</summary>
    public byte[] Behind { get; init; } = [];

    /// <summary>The number of an entry before, whose place the table says for this one.</summary>
    public int? PlacedAt { get; init; }
}

/// <summary>The end record, or its wide counterpart.</summary>
internal sealed record RawEnd(long Disk, long TableDisk, long CountHere, long Count, long Size, long Start);

/// <summary>Writes a ZIP byte by byte, so that it may lie about anything.</summary>
internal sealed class RawZip(params RawEntry[] entries)
{
    public byte[] Prefix { get; init; } = [];

    public byte[] Comment { get; init; } = [];

    /// <summary>From what is true to what is said.</summary>
    public Func<RawEnd, RawEnd> End { get; init; } = e => e;

    /// <summary>Null: no ZIP64 record.</summary>
    public Func<RawEnd, RawEnd>? WideEnd { get; init; }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        to.Write(Prefix);
        var starts = new List<long>();
        var lines = new List<byte[]>();
        foreach (var entry in entries)
        {
            starts.Add(memory.Position);
            lines.Add(Write(to, entry, starts[entry.PlacedAt ?? ^1]));
        }

        var start = memory.Position;
        lines.ForEach(to.Write);
        var truth = new RawEnd(0, 0, lines.Count, lines.Count, memory.Position - start, start);
        if (WideEnd is not null)
        {
            WriteWide(to, WideEnd(truth));
        }

        WriteEnd(to, End(truth), Comment);
        return memory.ToArray();
    }

    public static byte[] EndRecord(RawEnd end, byte[] comment)
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        WriteEnd(to, end, comment);
        return memory.ToArray();
    }

    private static byte[] Write(BinaryWriter to, RawEntry entry, long start)
    {
        var (packed, checksum) = (entry.IsStored ? entry.Content : Packed(entry.Content), entry.SaidChecksum ?? Checksum(entry.Content));
        var (size, flags) = (entry.SaidSize ?? entry.Content.Length, entry.HasDescriptor ? 8 : 0);
        var sizeHere = entry.HasDescriptor ? 0 : entry.SizeInHeader ?? size;
        var name = Encoding.UTF8.GetBytes(entry.LocalName ?? entry.Name);
        byte[] extra = [.. entry.Extra, .. entry.IsWide ? Wide(sizeHere, entry.HasDescriptor ? 0 : packed.Length) : []];
        to.Write("PK\x03\x04"u8);
        Head(to, entry, flags);
        to.Write(entry.HasDescriptor ? 0 : checksum);
        to.Write(entry.IsWide ? uint.MaxValue : entry.HasDescriptor ? 0 : (uint)packed.Length);
        to.Write(entry.IsWide ? uint.MaxValue : (uint)sizeHere);
        to.Write((ushort)name.Length);
        to.Write((ushort)extra.Length);
        to.Write(name);
        to.Write(extra);
        to.Write(packed);
        if (entry.HasDescriptor)
        {
            to.Write("PK\x07\x08"u8);
            to.Write(checksum);
            Sizes(to, entry.IsWide, packed.Length, entry.SizeInDescriptor ?? size);
        }

        to.Write(entry.Behind);
        return Line(entry, (flags, checksum, packed.Length, size), start);
    }

    private static byte[] Line(RawEntry entry, (int Flags, uint Checksum, int Packed, int Size) of, long start)
    {
        using var memory = new MemoryStream();
        using var to = new BinaryWriter(memory);
        var name = Encoding.UTF8.GetBytes(entry.Name);
        byte[] extra = [.. entry.Extra, .. entry.IsWide ? Wide(of.Size, of.Packed) : []];
        to.Write("PK\x01\x02"u8);
        to.Write((ushort)20);
        Head(to, entry, of.Flags);
        to.Write(of.Checksum);
        to.Write(entry.IsWide ? uint.MaxValue : (uint)of.Packed);
        to.Write(entry.IsWide ? uint.MaxValue : (uint)of.Size);
        to.Write((ushort)name.Length);
        to.Write((ushort)extra.Length);
        to.Write(new byte[10]);
        to.Write((uint)start);
        to.Write(name);
        to.Write(extra);
        return memory.ToArray();
    }

    private static void Head(BinaryWriter to, RawEntry entry, int flags)
    {
        to.Write((ushort)(entry.IsWide ? 45 : 20));
        to.Write((ushort)flags);
        to.Write((ushort)(entry.IsStored ? 0 : 8));
        to.Write(0x2100_0000);
    }

    private static byte[] Wide(long size, long packed) => [1, 0, 16, 0, .. BitConverter.GetBytes(size), .. BitConverter.GetBytes(packed)];

    private static void Sizes(BinaryWriter to, bool isWide, long packed, long size)
    {
        foreach (var number in (long[])[packed, size])
        {
            to.Write(BitConverter.GetBytes(number).AsSpan(0, isWide ? 8 : 4));
        }
    }

    private static void WriteWide(BinaryWriter to, RawEnd end)
    {
        var start = to.BaseStream.Position;
        to.Write("PK\x06\x06"u8);
        to.Write(44L);
        to.Write(0x002D_002D);
        to.Write((uint)end.Disk);
        to.Write((uint)end.TableDisk);
        to.Write(end.CountHere);
        to.Write(end.Count);
        to.Write(end.Size);
        to.Write(end.Start);
        to.Write("PK\x06\x07"u8);
        to.Write(0);
        to.Write(start);
        to.Write(1);
    }

    private static void WriteEnd(BinaryWriter to, RawEnd end, byte[] comment)
    {
        to.Write("PK\x05\x06"u8);
        to.Write((ushort)end.Disk);
        to.Write((ushort)end.TableDisk);
        to.Write((ushort)end.CountHere);
        to.Write((ushort)end.Count);
        to.Write((uint)end.Size);
        to.Write((uint)end.Start);
        to.Write((ushort)comment.Length);
        to.Write(comment);
    }

    private static byte[] Packed(byte[] content)
    {
        using var memory = new MemoryStream();
        using (var deflate = new DeflateStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return memory.ToArray();
    }

    public static uint Checksum(byte[] content)
    {
        var checksum = uint.MaxValue;
        foreach (var value in content)
        {
            checksum ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                checksum = (checksum & 1) == 0 ? checksum >> 1 : (checksum >> 1) ^ 0xEDB88320;
            }
        }

        return ~checksum;
    }
}
