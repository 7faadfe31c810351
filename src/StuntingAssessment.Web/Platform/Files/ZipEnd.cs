namespace StuntingAssessment.Web.Platform.Files;

/// <summary>Where a ZIP's table of contents lies, by its end record; and by its ZIP64 record, which some readers follow and others do not.</summary>
/// <param name="Start">Of the table; its end is where the records begin.</param>
internal readonly record struct ZipEnd(long Start, int Size, int Count)
{
    private const int MostEntries = 5_000;
    private const int MostBytes = 4 * 1024 * 1024;
    private const int Length = 22;
    private const int LocatorLength = 20;
    private const int WideLength = 56;

    /// <exception cref="RuleBrokenException">There is none, or there may be two: what one reader finds must be what every reader finds.</exception>
    public static ZipEnd Find(Stream zip)
    {
        // The end record is the last thing but for a comment of at most 64 kB.
        var tail = ZipBytes.At(zip, Math.Max(0, zip.Length - Length - ushort.MaxValue), (int)Math.Min(zip.Length, Length + ushort.MaxValue));
        var at = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        Damage.If(at < 0 || at + Length > tail.Length);
        var end = tail.AsSpan(at);
        Damage.If(end.Length != Length + ZipBytes.UInt16(end, 20));

        var (position, said) = (zip.Length - end.Length, Narrow(end));
        if (position >= LocatorLength && ZipBytes.At(zip, position - LocatorLength, LocatorLength) is var locator && locator.AsSpan().StartsWith("PK\x06\x07"u8))
        {
            position -= LocatorLength + WideLength;
            said = Wide(zip, position, locator, said);
        }

        if (said.Count > MostEntries || said.Size > MostBytes)
        {
            throw new RuleBrokenException(UploadRefusals.Bomb);
        }

        Damage.If(said.Start + said.Size != position);
        return new ZipEnd(said.Start, (int)said.Size, (int)said.Count);
    }

    /// <summary>A disk other than the first is what makes the base library look for a ZIP64 record, and follow it.</summary>
    private static (long Start, long Size, long Count) Narrow(ReadOnlySpan<byte> end)
    {
        Damage.If(ZipBytes.UInt16(end, 4) != 0 || ZipBytes.UInt16(end, 6) != 0 || ZipBytes.UInt16(end, 8) != ZipBytes.UInt16(end, 10));
        return (ZipBytes.UInt32(end, 16), ZipBytes.UInt32(end, 12), ZipBytes.UInt16(end, 10));
    }

    /// <summary>Says the same as the end record, wherever that one does not leave it to this one.</summary>
    private static (long Start, long Size, long Count) Wide(Stream zip, long position, ReadOnlySpan<byte> locator, (long Start, long Size, long Count) said)
    {
        Damage.If(position < 0 || ZipBytes.UInt32(locator, 4) != 0 || ZipBytes.Int64(locator, 8) != position || ZipBytes.UInt32(locator, 16) > 1);
        ReadOnlySpan<byte> record = ZipBytes.At(zip, position, WideLength);
        Damage.If(!record.StartsWith("PK\x06\x06"u8) || ZipBytes.Int64(record, 4) != WideLength - 12);
        Damage.If(ZipBytes.UInt32(record, 16) != 0 || ZipBytes.UInt32(record, 20) != 0 || ZipBytes.Int64(record, 24) != ZipBytes.Int64(record, 32));

        var (start, size, count) = (ZipBytes.Int64(record, 48), ZipBytes.Int64(record, 40), ZipBytes.Int64(record, 32));
        Damage.If(start < 0 || size < 0 || count < 0);
        Damage.If(said.Start != Math.Min(start, uint.MaxValue) && said.Start != uint.MaxValue);
        Damage.If(said.Size != Math.Min(size, uint.MaxValue) && said.Size != uint.MaxValue);
        Damage.If(said.Count != Math.Min(count, ushort.MaxValue) && said.Count != ushort.MaxValue);
        return (start, size, count);
    }
}
