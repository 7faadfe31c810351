using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Files;
using static StuntingAssessment.Web.Tests.Platform.Files.UploadSamples;

namespace StuntingAssessment.Web.Tests.Platform.Files;

/// <summary>A ZIP that two readers may read differently is refused: what is checked must be what is opened later, here and on other people's computers.</summary>
public sealed class HostileZipTests : IDisposable
{
    private readonly TestStore files = new();

    public static TheoryData<string> AmbiguousCases => [.. ZipSamples.Ambiguous.Select(a => a.What)];

    public static TheoryData<string> HonestCases => [.. ZipSamples.Honest.Select(h => h.What)];

    [Theory]
    [MemberData(nameof(AmbiguousCases))]
    public async Task What_has_two_readings_is_refused(string what)
    {
        var bytes = ZipSamples.Ambiguous.Single(a => a.What == what).Bytes();
        var save = () => files.SaveAsync(bytes);

        (await save.Should().ThrowAsync<RuleBrokenException>(what)).Which.Message.Should().Be(UploadRefusals.Damaged);
        files.Everything.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(HonestCases))]
    public async Task What_honest_writers_make_is_taken(string what) =>
        (await files.SaveAsync(ZipSamples.Honest.Single(h => h.What == what).Bytes())).Type.Should().Be(FileType.Docx);

    [Fact]
    public void A_changed_package_is_refused_or_has_the_entries_the_base_library_finds()
    {
        var honest = ZipSamples.Honest.Select(h => h.Bytes()).ToList();
        var (taken, refused) = (0, 0);
        Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var bytes = Changed(honest[random.Next(honest.Count)], random);
            using var zip = new MemoryStream(bytes);
            if (ReadByUs(zip) is { } ours)
            {
                ours.Should().Equal(ReadByTheBaseLibrary(zip), "seed {0}", seed);
                taken++;
            }
            else
            {
                refused++;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20_000));

        taken.Should().BePositive();
        refused.Should().BePositive();
    }

    [Fact]
    public async Task Packages_in_a_package_share_its_limit()
    {
        var save = () => files.SaveAsync(ZipSamples.ManyInOne(12));

        (await save.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Be(UploadRefusals.Bomb);
        (await files.SaveAsync(ZipSamples.ManyInOne(2))).Type.Should().Be(FileType.Docx);
    }

    [Fact]
    public async Task A_package_that_swells_in_small_entries_is_refused()
    {
        var save = () => files.SaveAsync(Word([.. Enumerable.Range(0, 3).Select(n => ($"word/media/{n}.bin", new byte[9_000_000]))]));

        (await save.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Be(UploadRefusals.Bomb);
    }

    [Fact]
    public async Task The_files_of_one_request_share_a_limit()
    {
        var (document, together) = (Word(("word/media/a.bin", new byte[5_000_000])), new UnpackingLimit(12_000_000, UploadRefusals.BombTogether));
        var save = () => files.Store.SaveAsync(new MemoryStream(document), UploadLimits.Evidence, CancellationToken.None, together);

        await save();
        await save();
        (await save.Should().ThrowAsync<RuleBrokenException>()).Which.Message.Should().Be(UploadRefusals.BombTogether);
    }

    [Fact]
    public void Nobody_waiting_ends_the_look_into_a_package()
    {
        using var gone = new CancellationTokenSource();
        var path = Path.Combine(files.Root, "unggahan");
        using var content = new CancelledAt(path, Word(("word/media/a.bin", Noise), ("word/media/b.bin", Noise)), 300_000, gone);

        var check = () => UploadRules.Check(content, null, UploadLimits.Evidence, gone.Token);

        check.Should().Throw<OperationCanceledException>();
        content.ReadAfter.Should().BeLessThan(200_000, "what is left is not looked at any more");
    }

    public void Dispose() => files.Dispose();

    private static byte[] Noise => ZipSamples.Noise(2_000_000);

    /// <returns>Null when it is refused.</returns>
    private static List<(string Name, string Content)>? ReadByUs(Stream zip)
    {
        try
        {
            var unpacking = new Unpacking(long.MaxValue, CancellationToken.None);
            var lines = ZipDirectory.Read(zip, CancellationToken.None);
            return lines.Any(l => l.Encrypted) ? null : [.. lines.Select(l => (l.StoredName, Whole(() => new ZipEntryStream(zip, l, unpacking))))];
        }
        catch (Exception broken) when (broken is RuleBrokenException or InvalidDataException)
        {
            return null;
        }
    }

    private static List<(string Name, string Content)> ReadByTheBaseLibrary(Stream zip)
    {
        zip.Position = 0;
        using var archive = new ZipArchive(zip, ZipArchiveMode.Read, leaveOpen: true);
        return [.. archive.Entries.Select(e => (e.FullName, Whole(e.Open)))];
    }

    private static string Whole(Func<Stream> open)
    {
        using var content = new MemoryStream();
        using var stream = open();
        stream.CopyTo(content);
        return Convert.ToHexString(content.ToArray());
    }

    /// <summary>Mostly in the headers and records, where the interesting bytes are.</summary>
    private static byte[] Changed(byte[] honest, Random random)
    {
        var bytes = (byte[])honest.Clone();
        for (var i = random.Next(1, 4); i > 0; i--)
        {
            byte[] signature = [(byte)'P', (byte)'K'];
            var at = random.Next(bytes.Length);
            var record = bytes.AsSpan(at).IndexOf(signature);
            at = record >= 0 && random.Next(4) > 0 ? Math.Min(bytes.Length - 1, at + record + random.Next(60)) : at;
            bytes = random.Next(12) switch
            {
                0 => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(1, 30))..]],
                1 => [.. bytes[..at], .. bytes[Math.Max(0, at - random.Next(1, 80))..]],
                _ => With(bytes, at, random.Next(4) switch { 0 => 0, 1 => 0xFF, 2 => (byte)(bytes[at] + random.Next(-2, 3)), _ => (byte)random.Next(256) }),
            };
        }

        return bytes;

        static byte[] With(byte[] bytes, int at, byte value)
        {
            bytes[at] = value;
            return bytes;
        }
    }

    /// <summary>Its reader leaves when so much of the data has been read.</summary>
    private sealed class CancelledAt : FileStream
    {
        private readonly long position;
        private readonly CancellationTokenSource gone;

        public CancelledAt(string path, byte[] bytes, long position, CancellationTokenSource gone)
            : base(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose)
        {
            (this.position, this.gone) = (position, gone);
            Write(bytes);
        }

        public long ReadAfter { get; private set; }

        public override int Read(Span<byte> buffer) => Noticed(base.Read(buffer));

        public override int Read(byte[] buffer, int offset, int count) => Noticed(base.Read(buffer, offset, count));

        private int Noticed(int read)
        {
            ReadAfter += gone.IsCancellationRequested ? read : 0;
            if (Position > position && Position < Length - 200_000)
            {
                gone.Cancel();
            }

            return read;
        }
    }
}
