namespace StuntingAssessment.Web.Tests.Platform.Files;

internal sealed class Endless(byte[] start, long length = long.MaxValue) : MemoryStream(start)
{
    public long Given { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = Position < Length ? await base.ReadAsync(buffer, cancellationToken) : (int)Math.Min(buffer.Length, length - Given);
        Given += read;
        return read;
    }
}
