namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>
/// Sends what is due, one mail at a time: claim, note that the sending begins, send, note what became of it. Each step is one update that looks
/// at the state it starts from, so that two workers never send the same mail, and a worker that died leaves a state that says how far it came.
/// </summary>
public sealed class SendQueuedMails(PortalDbContext db, SmtpDelivery smtp, MailBodies bodies, TimeProvider time, ILogger<SendQueuedMails> log)
{
    /// <summary>Far longer than one mail may take.</summary>
    public static TimeSpan Lease { get; } = TimeSpan.FromMinutes(15);

    /// <summary>In one turn; the rest comes with the next.</summary>
    private const int AtMost = 100;

    public async Task RunAsync(CancellationToken stop)
    {
        await ReleaseLapsedAsync(stop);
        await GiveUpExpiredAsync(stop);
        for (var sent = 0; sent < AtMost && !stop.IsCancellationRequested; sent++)
        {
            if (await ClaimAsync(stop) is not { } mail)
            {
                return;
            }

            await SendAsync(mail, stop);
        }
    }

    /// <summary>The next mail that is due, under a new claim; null when there is none.</summary>
    internal async Task<OutboxMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var now = Now;
            var id = await db.OutboxMails.Where(m => m.State == MailState.Queued && m.NextTryAt <= now)
                .OrderBy(m => m.NextTryAt).ThenBy(m => m.Id).Select(m => (Guid?)m.Id).FirstOrDefaultAsync(cancellationToken);
            if (id is null)
            {
                return null;
            }

            var claim = Ids.New(time);
            var claimed = await db.OutboxMails.Where(m => m.Id == id && m.State == MailState.Queued).ExecuteUpdateAsync(
                s => s.SetProperty(m => m.State, MailState.Sending).SetProperty(m => m.ClaimedBy, claim).SetProperty(m => m.LeaseUntil, now + Lease)
                    .SetProperty(m => m.StartedAt, (DateTime?)null).SetProperty(m => m.Attempts, m => m.Attempts + 1),
                cancellationToken);
            if (claimed == 1)
            {
                return await db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == id, cancellationToken);
            }
        }
    }

    /// <summary>The last moment at which the mail is for certain not sent. False when the lease has ended and somebody else has the mail.</summary>
    internal async Task<bool> StartAsync(OutboxMail mail, CancellationToken cancellationToken)
    {
        var now = Now;
        return await db.OutboxMails.Where(m => m.Id == mail.Id && m.ClaimedBy == mail.ClaimedBy && m.State == MailState.Sending && m.StartedAt == null && m.LeaseUntil > now)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.StartedAt, now), cancellationToken) == 1;
    }

    private async Task SendAsync(OutboxMail mail, CancellationToken stop)
    {
        if (bodies.Read(mail.Body) is not { } body)
        {
            await SettleAsync(mail, MailState.GivenUp, "Isi surel ini tidak dapat dibuka lagi: kuncinya tidak ada di basis data ini.");
            return;
        }

        if (await StartAsync(mail, stop))
        {
            await MarkAsync(mail, await smtp.SendAsync(mail, body, stop));
        }
    }

    private Task<int> MarkAsync(OutboxMail mail, Delivery delivery)
    {
        if (delivery.Outcome is not (DeliveryOutcome.Sent or DeliveryOutcome.Stopped))
        {
            // Neither address nor reply: both may name a person.
            log.LogWarning("Mail {Mail}: try {Attempt} ended {Outcome}", mail.Id, mail.Attempts, delivery.Outcome);
        }

        return delivery.Outcome switch
        {
            DeliveryOutcome.Sent => SettleAsync(mail, MailState.Sent, null),
            DeliveryOutcome.Refused => SettleAsync(mail, MailState.GivenUp, delivery.Words),
            DeliveryOutcome.InDoubt => SettleAsync(mail, MailState.InDoubt, delivery.Words),
            DeliveryOutcome.NotNow when mail.Attempts >= RetryDelay.MaxAttempts => SettleAsync(mail, MailState.GivenUp, $"{mail.Attempts} kali dicoba tanpa hasil. {delivery.Words}"),
            DeliveryOutcome.NotNow => QueueAgainAsync(mail, RetryDelay.After(mail.Attempts), mail.Attempts, delivery.Words),
            DeliveryOutcome.Stopped => QueueAgainAsync(mail, TimeSpan.Zero, mail.Attempts - 1, mail.LastError),
        };
    }

    /// <summary>A late answer still counts when the lease has ended meanwhile and the mail was taken for doubtful: it knows better. Not cancelled: the answer must not get lost.</summary>
    private Task<int> SettleAsync(OutboxMail mail, MailState state, string? words)
    {
        var now = Now;
        return Mine(mail).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, state).SetProperty(m => m.SettledAt, now).SetProperty(m => m.LastError, Cut(words)).SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.Body, m => state == MailState.Sent ? null : m.Body),
            CancellationToken.None);
    }

    private Task<int> QueueAgainAsync(OutboxMail mail, TimeSpan wait, int attempts, string? words)
    {
        var next = Now + wait;
        return Mine(mail).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.NextTryAt, next).SetProperty(m => m.Attempts, attempts).SetProperty(m => m.LastError, Cut(words))
                .SetProperty(m => m.LeaseUntil, (DateTime?)null).SetProperty(m => m.StartedAt, (DateTime?)null).SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.SettledAt, (DateTime?)null),
            CancellationToken.None);
    }

    private IQueryable<OutboxMail> Mine(OutboxMail mail) =>
        db.OutboxMails.Where(m => m.Id == mail.Id && m.ClaimedBy == mail.ClaimedBy && (m.State == MailState.Sending || m.State == MailState.InDoubt));

    /// <summary>What a dead worker held: back to the queue when the sending had not begun, in doubt when it had.</summary>
    private async Task ReleaseLapsedAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        var lapsed = db.OutboxMails.Where(m => m.State == MailState.Sending && m.LeaseUntil <= now);
        await lapsed.Where(m => m.StartedAt == null).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.LeaseUntil, (DateTime?)null).SetProperty(m => m.NextTryAt, now),
            cancellationToken);
        var doubtful = await lapsed.Where(m => m.StartedAt != null).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, MailState.InDoubt).SetProperty(m => m.SettledAt, now).SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.LastError, "Portal berhenti di tengah pengiriman. Tidak diketahui apakah server menerima surel ini."),
            cancellationToken);
        if (doubtful > 0)
        {
            log.LogWarning("{Count} mails are in doubt: the worker ended while it sent them", doubtful);
        }
    }

    private async Task GiveUpExpiredAsync(CancellationToken cancellationToken)
    {
        var now = Now;
        await db.OutboxMails.Where(m => m.State == MailState.Queued && m.UsefulUntil <= now).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, MailState.GivenUp).SetProperty(m => m.SettledAt, now).SetProperty(m => m.Body, (string?)null)
                .SetProperty(m => m.LastError, "Tautan di dalamnya kedaluwarsa sebelum surel ini dapat dikirim. Buat tautan baru."),
            cancellationToken);
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private static string? Cut(string? words) => words is null ? null : MailText.OneLine(words, OutboxMail.ErrorMaxLength);
}
