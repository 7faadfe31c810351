using System.Diagnostics;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Text;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>
/// Hands one mail to the server by the framework's client and says what became of it. The client asks for the text only after the server has agreed
/// to take it, so a failure before that is for certain not sent, and a failure after it without the server's word is in doubt.
/// </summary>
public sealed class SmtpDelivery(IOptions<MailOptions> options)
{
    private const int MaxReply = 300;

    public async Task<Delivery> SendAsync(OutboxMail mail, string body, CancellationToken stop)
    {
        var settings = options.Value;
        if (!MailAddress.TryCreate(mail.ToAddress, mail.ToName, Encoding.UTF8, out var to) || to.Address != mail.ToAddress)
        {
            return new Delivery(DeliveryOutcome.Refused, "Alamat surel ini tidak benar bentuknya.");
        }

        using var text = new AskedText(body);
        using var message = MessageOf(mail, to, text, settings);
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.Security is MailSecurity.StartTls };
        client.Credentials = settings.HasUser ? new NetworkCredential(settings.User, settings.Password) : null;
        // The token does not end the wait for the answer to the text; this does. A second later, so that silence before the text always meets the token first.
        client.Timeout = (settings.TimeLimitSeconds + 1) * 1000;
        var started = Stopwatch.GetTimestamp();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TimeLimitSeconds));
        // Once the server has the text, its answer is waited for even while the portal stops: an answer is better than a doubt.
        await using var stopping = stop.Register(() =>
        {
            if (!text.WasAskedFor)
            {
                limit.Cancel();
            }
        });
        try
        {
            await client.SendMailAsync(message, limit.Token);
            return new Delivery(DeliveryOutcome.Sent);
        }
        catch (Exception failure) when (failure is SmtpException or OperationCanceledException or IOException or SocketException or AuthenticationException or FormatException or InvalidOperationException)
        {
            return OutcomeOf(failure, text.WasAskedFor, stop.IsCancellationRequested, Stopwatch.GetElapsedTime(started), settings);
        }
    }

    private static MailMessage MessageOf(OutboxMail mail, MailAddress to, AskedText text, MailOptions settings)
    {
        var message = new MailMessage
        {
            From = new MailAddress(settings.From!, settings.FromName, Encoding.UTF8),
            Subject = mail.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(to);
        message.Headers.Add("Message-ID", mail.MessageId);
        // No out-of-office answers to a machine (RFC 3834).
        message.Headers.Add("Auto-Submitted", "auto-generated");
        // A single view without a body is a plain single part.
        message.AlternateViews.Add(new AlternateView(text, new ContentType(MediaTypeNames.Text.Plain) { CharSet = Encoding.UTF8.WebName }) { TransferEncoding = TransferEncoding.QuotedPrintable });
        return message;
    }

    private static Delivery OutcomeOf(Exception failure, bool hadText, bool isStopping, TimeSpan elapsed, MailOptions settings)
    {
        var status = failure is SmtpException { StatusCode: not SmtpStatusCode.GeneralFailure } answered ? (int?)answered.StatusCode : null;
        if (status is { } code)
        {
            // A refusal of the recipient or of the text is about this mail; any other is about the server or our account with it, and may be mended.
            var isFinal = code >= 550 && (failure is SmtpFailedRecipientException || hadText);
            var what = failure is SmtpFailedRecipientException ? "Server surel menolak alamat ini" : "Server surel menolak";
            return new Delivery(isFinal ? DeliveryOutcome.Refused : DeliveryOutcome.NotNow, $"{what} ({code}): {Reply(failure)}");
        }

        if (hadText)
        {
            return new Delivery(DeliveryOutcome.InDoubt, "Hubungan dengan server surel terputus setelah isi surel diserahkan. Tidak diketahui apakah server menerimanya.");
        }

        if (isStopping)
        {
            return new Delivery(DeliveryOutcome.Stopped);
        }

        return new Delivery(DeliveryOutcome.NotNow, failure switch
        {
            _ when failure is OperationCanceledException || elapsed >= TimeSpan.FromSeconds(settings.TimeLimitSeconds) => $"Server surel {settings.Host} tidak menjawab dalam {settings.TimeLimitSeconds} detik.",
            _ when Find<AuthenticationException>(failure) is not null => $"Sertifikat TLS server surel {settings.Host} tidak dipercaya.",
            _ when Find<SocketException>(failure) is not null => $"Server surel {settings.Host} pada porta {settings.Port} tidak dapat dihubungi.",
            _ => $"Pengiriman lewat {settings.Host} gagal: {Reply(failure)}",
        });
    }

    private static string Reply(Exception failure) => MailText.OneLine(failure is SmtpFailedRecipientException or { InnerException: null } ? failure.Message : $"{failure.Message} {failure.InnerException!.Message}", MaxReply);

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        while (failure is not (null or T))
        {
            failure = failure.InnerException;
        }

        return (T?)failure;
    }

    /// <summary>Knows whether the client has begun to read it, which it does after the server's go-ahead for the text.</summary>
    private sealed class AskedText(string body) : MemoryStream(Encoding.UTF8.GetBytes(body), writable: false)
    {
        private volatile bool wasAskedFor;

        public bool WasAskedFor => wasAskedFor;

        public override int Read(byte[] buffer, int offset, int count)
        {
            wasAskedFor = true;
            return base.Read(buffer, offset, count);
        }

        public override int Read(Span<byte> buffer)
        {
            wasAskedFor = true;
            return base.Read(buffer);
        }

        public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken)
        {
            wasAskedFor = true;
            return base.ReadAsync(buffer, offset, count, cancellationToken);
        }

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            wasAskedFor = true;
            return base.ReadAsync(buffer, cancellationToken);
        }

        public override Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            wasAskedFor = true;
            return base.CopyToAsync(destination, bufferSize, cancellationToken);
        }

        public override void CopyTo(Stream destination, int bufferSize)
        {
            wasAskedFor = true;
            base.CopyTo(destination, bufferSize);
        }
    }
}
