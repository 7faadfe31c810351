using System.Collections.Concurrent;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace StuntingAssessment.Web.Tests.Support;

/// <summary>Where the sink misbehaves.</summary>
public enum SmtpFault
{
    None,

    /// <summary>421 instead of a greeting.</summary>
    Busy,

    /// <summary>Closes without a greeting.</summary>
    ClosedAtGreeting,

    /// <summary>450 to the recipient.</summary>
    RecipientNotNow,

    /// <summary>550 to the recipient.</summary>
    RecipientUnknown,

    /// <summary>550 to the sender.</summary>
    SenderRefused,

    /// <summary>Closes after MAIL.</summary>
    ClosedBeforeText,

    /// <summary>452 after the text.</summary>
    TextNotNow,

    /// <summary>554 after the text.</summary>
    TextRefused,

    /// <summary>421 after the text, and closes.</summary>
    ClosedWithTextNotNow,

    /// <summary>554 after the text, and closes.</summary>
    ClosedWithTextRefused,

    /// <summary>Keeps the mail and closes instead of answering.</summary>
    ClosedAfterText,

    /// <summary>Keeps the mail and never answers.</summary>
    SilentAfterText,

    /// <summary>Never greets.</summary>
    SilentAtGreeting,

    /// <summary>Takes the mail and never says goodbye.</summary>
    SilentAtQuit,
}

public sealed record SunkMail(string From, string To, string Raw, bool WasEncrypted, string? User)
{
    public IReadOnlyDictionary<string, string> Headers { get; } = HeadersOf(Raw);

    /// <summary>The text as a reader's program shows it.</summary>
    public string Text { get; } = TextOf(Raw);

    private static Dictionary<string, string> HeadersOf(string raw) =>
        Head(raw).Replace("\r\n ", " ", StringComparison.Ordinal).Replace("\r\n\t", " ", StringComparison.Ordinal).Split("\r\n")
            .Select(l => l.Split(": ", 2)).Where(p => p.Length == 2).GroupBy(p => p[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(g => g.Key, g => string.Join('\n', g.Select(p => p[1])), StringComparer.OrdinalIgnoreCase);

    private static string Head(string raw) => raw[..raw.IndexOf("\r\n\r\n", StringComparison.Ordinal)];

    private static string TextOf(string raw)
    {
        var body = raw[(raw.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..];
        var bytes = new List<byte>();
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] != '=')
            {
                bytes.Add((byte)body[i]);
            }
            else if (body[i + 1] == '\r')
            {
                i += 2;
            }
            else
            {
                bytes.Add(Convert.ToByte(body.Substring(i + 1, 2), 16));
                i += 2;
            }
        }

        return Encoding.UTF8.GetString([.. bytes]).ReplaceLineEndings("\n");
    }
}

/// <summary>A mail server on loopback: takes mail as RFC 5321 says it and keeps it, with STARTTLS, a log-in and faults when asked for.</summary>
public sealed class SmtpSink : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource over = new();
    private readonly ConcurrentQueue<SunkMail> mails = new();
    private readonly ConcurrentQueue<string> commands = new();
    private readonly ConcurrentBag<Task> sessions = [];
    private readonly TaskCompletionSource textTaken = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task listening;

    public SmtpSink()
    {
        listener.Start();
        listening = ListenAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public SmtpFault Fault { get; set; }

    /// <summary>Offers STARTTLS with it.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Encrypted from the first byte, as on port 465.</summary>
    public bool IsImplicit { get; init; }

    /// <summary>The ways to log in that are offered; others are refused.</summary>
    public string Mechanisms { get; init; } = "LOGIN PLAIN";

    /// <summary>Asked for when set.</summary>
    public (string User, string Password)? Account { get; init; }

    public IReadOnlyList<SunkMail> Mails => [.. mails];

    /// <summary>What clients said, texts left out.</summary>
    public IReadOnlyList<string> Commands => [.. commands];

    /// <summary>Completes with the first text taken.</summary>
    public Task TextTaken => textTaken.Task;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        listener.Stop();
        await listening.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Task.WhenAll(sessions).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task ListenAsync()
    {
        while (!over.IsCancellationRequested)
        {
            var client = await listener.AcceptTcpClientAsync(over.Token);
            sessions.Add(ServeAsync(client));
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        await new Session(this, connection.GetStream(), over.Token).RunAsync();
    }

    private sealed class Session(SmtpSink sink, Stream stream, CancellationToken over)
    {
        private bool isEncrypted;
        private string? user;
        private string from = "";
        private string to = "";

        public async Task RunAsync()
        {
            if (sink.IsImplicit)
            {
                await EncryptAsync();
            }

            switch (sink.Fault)
            {
                case SmtpFault.Busy:
                    await SayAsync("421 sibuk, coba lagi nanti");
                    return;
                case SmtpFault.ClosedAtGreeting:
                    return;
                case SmtpFault.SilentAtGreeting:
                    await Task.Delay(Timeout.Infinite, over);
                    return;
                default:
                    break;
            }

            await SayAsync("220 surel.contoh.invalid ESMTP");
            while (await ReadLineAsync() is { } line && await AnswerAsync(line))
            {
            }
        }

        private async Task<bool> AnswerAsync(string line)
        {
            sink.commands.Enqueue(line);
            var verb = line.Split(' ', ':')[0].ToUpperInvariant();
            switch (verb)
            {
                case "EHLO" or "HELO":
                    await SayAsync([.. Offers()]);
                    return true;
                case "STARTTLS" when sink.Certificate is not null:
                    await SayAsync("220 silakan");
                    await EncryptAsync();
                    return true;
                case "AUTH" when sink.Account is null || !sink.Mechanisms.Split(' ').Contains(line.Split(' ')[1]):
                    await SayAsync("504 5.5.4 cara itu tidak dikenal");
                    return true;
                case "AUTH":
                    await LogInAsync(line);
                    return true;
                case "MAIL" when sink.Account is not null && user is null:
                    await SayAsync("530 5.7.0 masuk dahulu");
                    return true;
                case "MAIL":
                    from = Between(line);
                    await SayAsync(sink.Fault is SmtpFault.SenderRefused ? "550 5.7.1 pengirim ditolak" : "250 ok");
                    return sink.Fault is not SmtpFault.ClosedBeforeText;
                case "RCPT":
                    to = Between(line);
                    await SayAsync(sink.Fault switch
                    {
                        SmtpFault.RecipientNotNow => "450 4.2.1 kotak surat sedang sibuk",
                        SmtpFault.RecipientUnknown => "550 5.1.1 tidak ada orang ini di sini",
                        _ => "250 ok",
                    });
                    return true;
                case "DATA":
                    await SayAsync("354 silakan");
                    return await TakeAsync();
                case "QUIT" when sink.Fault is SmtpFault.SilentAtQuit:
                    await Task.Delay(Timeout.Infinite, over);
                    return false;
                case "QUIT":
                    await SayAsync("221 sampai jumpa");
                    return false;
                default:
                    await SayAsync("250 ok");
                    return true;
            }
        }

        private async Task EncryptAsync()
        {
            var tls = new SslStream(stream);
            await tls.AuthenticateAsServerAsync(sink.Certificate!);
            (stream, isEncrypted) = (tls, true);
        }

        private IEnumerable<string> Offers()
        {
            yield return "250-surel.contoh.invalid";
            if (sink.Certificate is not null && !isEncrypted)
            {
                yield return "250-STARTTLS";
            }

            if (sink.Account is not null)
            {
                yield return $"250-AUTH {sink.Mechanisms}";
            }

            yield return "250 8BITMIME";
        }

        private async Task LogInAsync(string line)
        {
            var parts = line.Split(' ');
            var first = parts.Length > 2 ? parts[2] : null;
            string name, password;
            if (parts[1].Equals("PLAIN", StringComparison.OrdinalIgnoreCase))
            {
                var plain = Decoded(first ?? await AskAsync("")).Split('\0');
                (name, password) = (plain[1], plain[2]);
            }
            else
            {
                name = Decoded(first ?? await AskAsync("VXNlcm5hbWU6"));
                password = Decoded(await AskAsync("UGFzc3dvcmQ6"));
            }

            var isRight = (name, password) == sink.Account;
            user = isRight ? name : null;
            await SayAsync(isRight ? "235 selamat datang" : "535 5.7.8 nama atau kata sandi tidak benar");
        }

        private async Task<string> AskAsync(string what)
        {
            await SayAsync($"334 {what}");
            return await ReadLineAsync() ?? "";
        }

        /// <returns>False when the connection ends here.</returns>
        private async Task<bool> TakeAsync()
        {
            var raw = new StringBuilder();
            while (await ReadLineAsync() is { } line && line != ".")
            {
                raw.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
            }

            if (sink.Fault is SmtpFault.TextNotNow or SmtpFault.TextRefused or SmtpFault.ClosedWithTextNotNow or SmtpFault.ClosedWithTextRefused)
            {
                await SayAsync(sink.Fault switch
                {
                    SmtpFault.TextNotNow => "452 4.3.1 penuh",
                    SmtpFault.ClosedWithTextNotNow => "421 4.3.2 server dimatikan",
                    _ => "554 5.6.0 isi ditolak",
                });
                return sink.Fault is SmtpFault.TextNotNow or SmtpFault.TextRefused;
            }

            sink.mails.Enqueue(new SunkMail(from, to, raw.ToString(), isEncrypted, user));
            sink.textTaken.TrySetResult();
            switch (sink.Fault)
            {
                case SmtpFault.ClosedAfterText:
                    return false;
                case SmtpFault.SilentAfterText:
                    await Task.Delay(Timeout.Infinite, over);
                    return false;
                default:
                    await SayAsync("250 2.0.0 diterima");
                    return true;
            }
        }

        private async Task SayAsync(params string[] lines)
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(lines.Select(l => l + "\r\n"))), over);
            await stream.FlushAsync(over);
        }

        // Byte by byte: after STARTTLS not one byte may have been read too far.
        private async Task<string?> ReadLineAsync()
        {
            var line = new List<byte>();
            var one = new byte[1];
            while (await stream.ReadAsync(one, over) == 1)
            {
                if (one[0] == '\n')
                {
                    return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
                }

                line.Add(one[0]);
            }

            return null;
        }

        private static string Decoded(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));

        private static string Between(string line) => line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
    }
}
