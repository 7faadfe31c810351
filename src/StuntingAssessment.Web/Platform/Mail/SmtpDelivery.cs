using System.Text;
using Microsoft.Extensions.Options;
using MimeKit;
using MimeKit.Text;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>
/// Hands one mail to the server and says what became of it. The text is given only after the server has agreed to take it, so a failure before that
/// is for certain not sent, and a failure after it without the server's word is in doubt.
/// </summary>
public sealed class SmtpDelivery(IOptions<MailOptions> options, TimeProvider time)
{
    public async Task<Delivery> SendAsync(OutboxMail mail, string body, CancellationToken stop)
    {
        var settings = options.Value;
        if (MailText.Address(mail.ToAddress) is not { } to)
        {
            return new Delivery(DeliveryOutcome.Refused, "Alamat surel ini tidak benar bentuknya.");
        }

        to.Name = mail.ToName;
        using var message = MessageOf(mail, to, body, settings);
        await using var session = new SmtpSession(settings);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(settings.TimeLimitSeconds));
        // Once the server has the text, its answer is waited for even while the portal stops: an answer is better than a doubt.
        await using var stopping = stop.Register(() =>
        {
            if (!session.ServerHadText)
            {
                limit.Cancel();
            }
        });
        try
        {
            await session.OpenAsync(limit.Token);
            await session.SendAsync(message, limit.Token);
            return new Delivery(DeliveryOutcome.Sent);
        }
        catch (Exception failure) when (SmtpSession.IsFault(failure))
        {
            return OutcomeOf(failure, session, stop.IsCancellationRequested, limit.IsCancellationRequested, settings);
        }
    }

    private MimeMessage MessageOf(OutboxMail mail, MailboxAddress to, string body, MailOptions settings)
    {
        var text = new TextPart(TextFormat.Plain) { ContentTransferEncoding = ContentEncoding.QuotedPrintable };
        text.SetText(Encoding.UTF8, body);
        var message = new MimeMessage { MessageId = mail.MessageId, Date = time.GetUtcNow(), Subject = mail.Subject, Body = text };
        message.From.Add(new MailboxAddress(settings.FromName, settings.From!));
        message.To.Add(to);
        // No out-of-office answers to a machine (RFC 3834).
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static Delivery OutcomeOf(Exception failure, SmtpSession session, bool isStopping, bool isOver, MailOptions settings)
    {
        if (SmtpSession.RefusalIn(failure) is { } refusal)
        {
            // A refusal of the recipient or of the text is about this mail; any other is about the server or our account with it, and may be mended.
            var isFinal = refusal.Code >= 550 && (refusal.OfRecipient || session.ServerHadText);
            return new Delivery(isFinal ? DeliveryOutcome.Refused : DeliveryOutcome.NotNow, session.FaultOf(failure).Finding);
        }

        if (session.ServerHadText)
        {
            return new Delivery(
                DeliveryOutcome.InDoubt,
                "Hubungan dengan server surel terputus setelah isi surel diserahkan. Tidak diketahui apakah server menerimanya.");
        }

        if (isStopping)
        {
            return new Delivery(DeliveryOutcome.Stopped);
        }

        var words = isOver ? $"Server surel {settings.Host} tidak menjawab dalam {settings.TimeLimitSeconds} detik." : session.FaultOf(failure).Finding;
        return new Delivery(DeliveryOutcome.NotNow, words);
    }
}
