namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// Runs through one unpacked entry in a small buffer, looking for forbidden names on the way.
/// </summary>
internal sealed class EntryScan(Stream entry)
{
    private readonly List<(byte[] Pattern, string Refusal)> forbidden = [];
    private readonly byte[] buffer = new byte[81920];
    private int held;

    public ReadOnlySpan<byte> ReadHead()
    {
        held = entry.ReadAtLeast(buffer, UploadRules.HeadLength, throwOnEndOfStream: false);
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

            held = kept + read;
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
