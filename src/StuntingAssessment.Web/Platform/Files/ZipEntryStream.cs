using System.IO.Compression;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// What one entry unpacks to. The base library never gives more bytes than the table of contents promises, where other readers give all there are;
/// this one ends in a refusal when there are more or fewer, or when one of them is damaged.
/// </summary>
internal sealed class ZipEntryStream : ForwardStream
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => TableEntry((uint)n))];

    private readonly ZipLine line;
    private readonly Unpacking unpacking;
    private readonly Stream unpacked;
    private uint checksum = uint.MaxValue;
    private long given;

    public ZipEntryStream(Stream zip, ZipLine line, Unpacking unpacking)
    {
        (this.line, this.unpacking) = (line, unpacking);
        var packed = new Slice(zip, line, unpacking);
        unpacked = line.IsStored ? packed : new DeflateStream(packed, CompressionMode.Decompress);
    }

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        unpacking.Count(read);
        given += read;
        foreach (var value in buffer[..read])
        {
            checksum = Table[(checksum ^ value) & 0xFF] ^ (checksum >> 8);
        }

        Damage.If(given > line.Size || (read == 0 && buffer.Length > 0 && (given != line.Size || ~checksum != line.Checksum)));
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }

    private static uint TableEntry(uint n)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            n = (n & 1) == 0 ? n >> 1 : (n >> 1) ^ 0xEDB88320;
        }

        return n;
    }

    /// <summary>Seeks each time: several entries may be open at once.</summary>
    private sealed class Slice(Stream zip, ZipLine line, Unpacking unpacking) : ForwardStream
    {
        private long done;

        public override int Read(Span<byte> buffer)
        {
            // Here too: a packed byte need not unpack to anything.
            unpacking.Count(0);
            zip.Position = line.DataStart + done;
            var read = zip.Read(buffer[..(int)Math.Min(buffer.Length, line.CompressedSize - done)]);
            done += read;
            return read;
        }
    }
}
