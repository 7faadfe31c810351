using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using StuntingAssessment.Domain;
using StuntingAssessment.Web.Platform.Files;

namespace StuntingAssessment.Web.Tests.Platform.Files;

public sealed class VirusScanTests
{
    private static readonly byte[] Pdf = [.. "%PDF-1.4\n"u8, .. new byte[200_000], .. "\n%%EOF\n"u8];

    [Fact]
    public async Task A_clean_file_is_stored_and_the_scanner_saw_every_byte()
    {
        using var scanner = new Scanner(_ => "stream: OK\0");
        using var files = new TestStore(scanner.Address);

        var stored = await files.SaveAsync(Pdf);

        scanner.Seen.Should().Equal(Pdf);
        await using var content = await files.Store.OpenAsync(stored.Hash, CancellationToken.None);
        content!.Length.Should().Be(Pdf.Length);
    }

    [Fact]
    public async Task What_the_scanner_finds_is_refused_and_leaves_nothing()
    {
        using var scanner = new Scanner(_ => "stream: Win.Test.EICAR_HDB-1 FOUND\0");
        using var files = new TestStore(scanner.Address);

        await files.Awaiting(f => f.SaveAsync(Pdf)).Should().ThrowAsync<RuleBrokenException>().WithMessage(UploadRefusals.Infected);

        files.Everything.Should().BeEmpty();
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("")]
    [InlineData("stream: OK and more\0")]
    public async Task Anything_but_clean_lets_nothing_in(string answer)
    {
        using var scanner = new Scanner(_ => answer);
        using var files = new TestStore(scanner.Address);

        await files.Awaiting(f => f.SaveAsync(Pdf)).Should().ThrowAsync<RuleBrokenException>().WithMessage(UploadRefusals.NotScanned);

        files.Everything.Should().BeEmpty();
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_lets_nothing_in()
    {
        string address;
        using (var gone = new Scanner(_ => ""))
        {
            address = gone.Address;
        }

        using var files = new TestStore(address);

        await files.Awaiting(f => f.SaveAsync(Pdf)).Should().ThrowAsync<RuleBrokenException>().WithMessage(UploadRefusals.NotScanned);

        files.Everything.Should().BeEmpty();
    }

    [Theory]
    [InlineData("clamd:3310", "clamd", 3310)]
    [InlineData("::1:3310", "::1", 3310)]
    public void The_setting_is_host_and_port(string text, string host, int port) => FileStoreOptions.HostAndPort(text).Should().Be((host, port));

    [Theory]
    [InlineData("clamd")]
    [InlineData("clamd:")]
    [InlineData("clamd:99999")]
    [InlineData(":3310")]
    public void Another_setting_is_refused(string text) => FluentActions.Invoking(() => FileStoreOptions.HostAndPort(text)).Should().Throw<FormatException>();

    /// <summary>Speaks the daemon's side of INSTREAM for one connection on loopback.</summary>
    private sealed class Scanner : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);
        private readonly MemoryStream seen = new();

        public Scanner(Func<byte[], string> answer)
        {
            listener.Start();
            _ = ServeAsync(answer);
        }

        public string Address => $"127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";

        public byte[] Seen => seen.ToArray();

        public void Dispose() => listener.Dispose();

        private async Task ServeAsync(Func<byte[], string> answer)
        {
            using var client = await listener.AcceptTcpClientAsync();
            await using var wire = client.GetStream();
            var command = new byte["zINSTREAM\0"u8.Length];
            await wire.ReadExactlyAsync(command);
            var length = new byte[sizeof(int)];
            while (true)
            {
                await wire.ReadExactlyAsync(length);
                var size = BinaryPrimitives.ReadInt32BigEndian(length);
                if (size == 0)
                {
                    break;
                }

                var chunk = new byte[size];
                await wire.ReadExactlyAsync(chunk);
                seen.Write(chunk);
            }

            await wire.WriteAsync(Encoding.ASCII.GetBytes(answer(Seen)));
        }
    }
}
