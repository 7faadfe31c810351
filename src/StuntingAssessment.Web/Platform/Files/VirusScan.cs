using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Files;

/// <summary>
/// Asks a ClamAV daemon about an upload by its INSTREAM command, when one is configured (Files:ClamAv). It fails closed: a scanner that does not
/// answer, or answers anything but clean, lets nothing in.
/// </summary>
public sealed partial class VirusScan(IOptions<FileStoreOptions> options, ILogger<VirusScan> logger)
{
    private const int ChunkSize = 65536;
    private const int AnswerMaxLength = 4096;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <param name="content">Read from its current position to its end.</param>
    /// <param name="cancellationToken">The uploader went away.</param>
    /// <exception cref="RuleBrokenException">The scanner found something, or did not say that it found nothing.</exception>
    public async Task CheckAsync(Stream content, CancellationToken cancellationToken)
    {
        if (options.Value.ClamAv is not { } address)
        {
            return;
        }

        var answer = await AskAsync(address, content, cancellationToken);
        if (answer.EndsWith(" FOUND", StringComparison.Ordinal))
        {
            Found(logger, answer);
            throw new RuleBrokenException(UploadRefusals.Infected);
        }

        if (answer != "stream: OK")
        {
            Unanswered(logger, answer);
            throw new RuleBrokenException(UploadRefusals.NotScanned);
        }
    }

    private static async Task<string> AskAsync(string address, Stream content, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            var (host, port) = FileStoreOptions.HostAndPort(address);
            using var client = new TcpClient();
            await client.ConnectAsync(host, port, limit.Token);
            await using var wire = client.GetStream();
            await SendAsync(content, wire, limit.Token);
            return await AnswerAsync(wire, limit.Token);
        }
        catch (Exception silent) when (silent is SocketException or IOException || (silent is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return $"no answer: {silent.Message}";
        }
    }

    /// <summary>The content in chunks, each behind its length as four bytes in network order; a length of zero ends it.</summary>
    private static async Task SendAsync(Stream content, NetworkStream wire, CancellationToken cancellationToken)
    {
        await wire.WriteAsync("zINSTREAM\0"u8.ToArray(), cancellationToken);
        var chunk = new byte[sizeof(int) + ChunkSize];
        int read;
        do
        {
            read = await content.ReadAsync(chunk.AsMemory(sizeof(int)), cancellationToken);
            BinaryPrimitives.WriteInt32BigEndian(chunk, read);
            await wire.WriteAsync(chunk.AsMemory(0, sizeof(int) + read), cancellationToken);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream wire, CancellationToken cancellationToken)
    {
        var buffer = new byte[AnswerMaxLength];
        var length = await wire.ReadAtLeastAsync(buffer, AnswerMaxLength, throwOnEndOfStream: false, cancellationToken);
        return Encoding.ASCII.GetString(buffer, 0, length).TrimEnd('\0', '\r', '\n');
    }

    [LoggerMessage(LogLevel.Warning, "The virus scanner refused an upload: {Answer}")]
    private static partial void Found(ILogger logger, string answer);

    [LoggerMessage(LogLevel.Error, "The virus scanner did not say that an upload is clean: {Answer}")]
    private static partial void Unanswered(ILogger logger, string answer);
}
