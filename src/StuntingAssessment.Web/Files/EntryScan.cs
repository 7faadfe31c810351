namespace StuntingAssessment.Web.Files;

/// <summary>
/// Runs through one unpacked entry in a small buffer, looking for forbidden names on the way. The base library never gives more bytes
/// than the table of contents promises; that there were no more, and that none is damaged, is what the checksum says.
/// </summary>
internal sealed class EntryScan(Stream entry, uint promised)
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => TableEntry((uint)n))];

    private readonly List<(byte[] Pattern, string Refusal)> forbidden = [];
    private readonly byte[] buffer = new byte[81920];
    private uint checksum = uint.MaxValue;
    private int held;

    public ReadOnlySpan<byte> ReadHead()
    {
        held = entry.ReadAtLeast(buffer, UploadRules.HeadLength, throwOnEndOfStream: false);
        Add(buffer.AsSpan(0, held));
        return buffer.AsSpan(0, held);
    }

    public void LookFor(IEnumerable<byte[]> patterns, string refusal) => forbidden.AddRange(patterns.Select(p => (p, refusal)));

    public void ReadRest()
    {
        var overlap = forbidden.Count == 0 ? 0 : forbidden.Max(f => f.Pattern.Length) - 1;
        while (true)
        {
            RefuseForbidden();
            var kept = Math.Min(overlap, held);
            buffer.AsSpan(held - kept, kept).CopyTo(buffer);
            var read = entry.Read(buffer, kept, buffer.Length - kept);
            if (read == 0)
            {
                break;
            }

            Add(buffer.AsSpan(kept, read));
            held = kept + read;
        }

        if (~checksum != promised)
        {
            throw new RuleBrokenException(UploadRefusals.Damaged);
        }
    }

    private static uint TableEntry(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 0 ? n >> 1 : (n >> 1) ^ 0xEDB88320;
        }

        return n;
    }

    private void Add(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            checksum = Table[(checksum ^ value) & 0xFF] ^ (checksum >> 8);
        }
    }

    private void RefuseForbidden()
    {
        foreach (var (pattern, refusal) in forbidden)
        {
            if (buffer.AsSpan(0, held).IndexOf(pattern) >= 0)
            {
                throw new RuleBrokenException(refusal);
            }
        }
    }
}
