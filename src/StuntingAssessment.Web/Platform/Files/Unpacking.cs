namespace StuntingAssessment.Web.Platform.Files;

/// <summary>One package being unpacked, with the packages in it: while somebody waits for it, and within its limits.</summary>
/// <param name="around">The limit of what it is a part of.</param>
internal sealed class Unpacking(long mostBytes, CancellationToken cancellationToken, UnpackingLimit? around = null)
{
    private const int MostEntries = 5_000;

    private readonly UnpackingLimit own = new(mostBytes, UploadRefusals.Bomb);
    private int entries;

    public CancellationToken CancellationToken => cancellationToken;

    public void Count(int more)
    {
        cancellationToken.ThrowIfCancellationRequested();
        own.Count(more);
        around?.Count(more);
    }

    public void CountEntries(int more)
    {
        if ((entries += more) > MostEntries)
        {
            throw new RuleBrokenException(UploadRefusals.Bomb);
        }
    }

    /// <summary>The same bytes, counted.</summary>
    public Stream Counted(Stream unpacked) => new CountedStream(unpacked, this);

    private sealed class CountedStream(Stream unpacked, Unpacking unpacking) : ForwardStream
    {
        public override int Read(Span<byte> buffer)
        {
            var read = unpacked.Read(buffer);
            unpacking.Count(read);
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
    }
}
