using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Mail;

public sealed record ProbeFault(string Finding, string WhatToDo);

/// <summary>Talks to the mail server as far as a mail would come, and sends none: greeting, STARTTLS, log-in. The framework's client can only do that with a mail.</summary>
public sealed class SmtpProbe(IOptions<MailOptions> options)
{
    private const int MaxLine = 2000;
    private const int MaxLines = 100;

    /// <returns>The first thing in the way; null when mails can be handed over.</returns>
    public async Task<ProbeFault?> FaultAsync(CancellationToken cancellationToken)
    {
        var settings = options.Value;
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(settings.Host!, settings.Port, cancellationToken);
            return await TalkAsync(client.GetStream(), settings, cancellationToken);
        }
        catch (SocketException)
        {
            return new ProbeFault($"Server surel {settings.Host} pada porta {settings.Port} tidak dapat dihubungi.", "Periksa Mail:Host dan Mail:Port, serta apakah tembok api mengizinkannya.");
        }
        catch (AuthenticationException)
        {
            return new ProbeFault($"Sertifikat TLS server surel {settings.Host} tidak dipercaya.", "Pakai nama server yang tertulis di sertifikatnya, atau percayakan penerbitnya pada komputer ini.");
        }
        catch (IOException)
        {
            return new ProbeFault($"Server surel {settings.Host} memutus hubungan.", "Coba lagi; bila tetap begitu, tanyakan kepada pengelola server surel.");
        }
    }

    private static async Task<ProbeFault?> TalkAsync(Stream network, MailOptions settings, CancellationToken cancellationToken)
    {
        var stream = network;
        SslStream? tls = null;
        try
        {
            if (Refused(await ReadAsync(stream, cancellationToken), "220") is { } greeting)
            {
                return greeting;
            }

            var offers = await SayAsync(stream, "EHLO portal", cancellationToken);
            if (settings.Security is MailSecurity.StartTls)
            {
                if (!offers.Contains("STARTTLS", StringComparison.OrdinalIgnoreCase))
                {
                    return new ProbeFault($"Server surel {settings.Host} tidak menawarkan STARTTLS.", "Pakai porta 587, atau atur Mail:Security bernilai None untuk relai di jaringan sendiri.");
                }

                if (Refused(await SayAsync(stream, "STARTTLS", cancellationToken), "220") is { } unready)
                {
                    return unready;
                }

                stream = tls = new SslStream(network, leaveInnerStreamOpen: true);
                await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions { TargetHost = settings.Host }, cancellationToken);
                await SayAsync(stream, "EHLO portal", cancellationToken);
            }

            if (settings.HasUser && await LogInAsync(stream, settings, cancellationToken) is { } unknown)
            {
                return unknown;
            }

            await SayAsync(stream, "QUIT", cancellationToken);
            return null;
        }
        finally
        {
            if (tls is not null)
            {
                await tls.DisposeAsync();
            }
        }
    }

    private static async Task<ProbeFault?> LogInAsync(Stream stream, MailOptions settings, CancellationToken cancellationToken)
    {
        var asked = await SayAsync(stream, "AUTH LOGIN", cancellationToken);
        if (!asked.StartsWith("334", StringComparison.Ordinal))
        {
            return new ProbeFault($"Server surel tidak menerima cara masuk LOGIN: {MailText.OneLine(asked, 200)}", "Kosongkan Mail:User dan Mail:Password bila server ini tidak memerlukannya, atau pakai server yang menerima AUTH LOGIN.");
        }

        await SayAsync(stream, Base64(settings.User!), cancellationToken);
        var answer = await SayAsync(stream, Base64(settings.Password!), cancellationToken);
        return answer.StartsWith("235", StringComparison.Ordinal)
            ? null
            : new ProbeFault($"Server surel menolak Mail:User atau Mail:Password: {MailText.OneLine(answer, 200)}", "Periksa keduanya; sebagian penyedia meminta kata sandi khusus aplikasi.");
    }

    private static ProbeFault? Refused(string answer, string expected) => answer.StartsWith(expected, StringComparison.Ordinal)
        ? null
        : new ProbeFault($"Server surel menolak: {MailText.OneLine(answer, 200)}", "Tanyakan kepada pengelola server surel.");

    private static async Task<string> SayAsync(Stream stream, string line, CancellationToken cancellationToken)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\r\n"), cancellationToken);
        await stream.FlushAsync(cancellationToken);
        return await ReadAsync(stream, cancellationToken);
    }

    /// <summary>All lines of one answer: "250-first", ..., "250 last".</summary>
    private static async Task<string> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        var lines = new StringBuilder();
        for (var count = 0; count < MaxLines; count++)
        {
            var line = await ReadLineAsync(stream, cancellationToken);
            lines.Append(line).Append('\n');
            if (line.Length < 4 || line[3] != '-')
            {
                break;
            }
        }

        return lines.ToString();
    }

    // Byte by byte: what follows STARTTLS belongs to the encrypted stream.
    private static async Task<string> ReadLineAsync(Stream stream, CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var one = new byte[1];
        while (line.Count < MaxLine)
        {
            await stream.ReadExactlyAsync(one, cancellationToken);
            if (one[0] == '\n')
            {
                break;
            }

            line.Add(one[0]);
        }

        return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
    }

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));
}
