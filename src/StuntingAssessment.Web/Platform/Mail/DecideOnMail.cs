using StuntingAssessment.Domain.Mails;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>
/// What an admin decides about mails. Each is one update that looks at the state it starts from: a worker may be claiming the same mail right now,
/// and of the two only one gets it. False: it is too late for that.
/// </summary>
public sealed class DecideOnMail(PortalDbContext db, AuditScope audit, PortalClock clock)
{
    public async Task<bool> ReleaseAsync(Guid batch, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var open = await db.MailBatches.SingleAsync(b => b.Id == batch, cancellationToken);
        if (!open.IsOpen)
        {
            return false;
        }

        var now = clock.UtcNow;
        (open.ReleasedAt, open.ReleasedBy) = (now, audit.ActorId);
        var count = await Of(batch).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.NextTryAt, now), cancellationToken);
        audit.Note(new MailsReleased(open.Title, count), nameof(MailBatch), batch);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    public async Task<bool> DiscardBatchAsync(Guid batch, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var open = await db.MailBatches.SingleAsync(b => b.Id == batch, cancellationToken);
        if (!open.IsOpen)
        {
            return false;
        }

        var now = clock.UtcNow;
        (open.DiscardedAt, open.DiscardedBy) = (now, audit.ActorId);
        var count = await Of(batch).ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Discarded).SetProperty(m => m.SettledAt, now).SetProperty(m => m.Body, (string?)null), cancellationToken);
        audit.Note(new MailsDiscarded(open.Title, count), nameof(MailBatch), batch);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    /// <summary>From the beginning, under the same Message-ID: whoever has got it already can see that it is the same.</summary>
    public Task<bool> SendAgainAsync(Guid mail, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return DecideAsync(
            mail,
            m => m.CanBeSentAgain,
            (row, from) => row.Where(m => m.State == from && m.Body != null).ExecuteUpdateAsync(
                s => s.SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextTryAt, now).SetProperty(m => m.SettledAt, (DateTime?)null)
                    .SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.StartedAt, (DateTime?)null),
                cancellationToken),
            m => new MailSentAgain(m.Subject, m.ToAddress, m.State is MailState.InDoubt),
            cancellationToken);
    }

    public Task<bool> FoundArrivedAsync(Guid mail, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return DecideAsync(
            mail,
            m => m.State is MailState.InDoubt,
            (row, from) => SettleAsync(row.Where(m => m.State == from), MailState.Sent, now, cancellationToken),
            m => new MailFoundArrived(m.Subject, m.ToAddress),
            cancellationToken);
    }

    public Task<bool> DiscardAsync(Guid mail, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        return DecideAsync(
            mail,
            m => m.CanBeDiscarded,
            (row, from) => SettleAsync(row.Where(m => m.State == from), MailState.Discarded, now, cancellationToken),
            m => new MailDiscarded(m.Subject, m.ToAddress),
            cancellationToken);
    }

    private static Task<int> SettleAsync(IQueryable<OutboxMail> mails, MailState state, DateTime now, CancellationToken cancellationToken) => mails.ExecuteUpdateAsync(
        s => s.SetProperty(m => m.State, state).SetProperty(m => m.SettledAt, now).SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.Body, (string?)null),
        cancellationToken);

    private async Task<bool> DecideAsync(Guid mail, Func<OutboxMail, bool> isPossible, Func<IQueryable<OutboxMail>, MailState, Task<int>> update, Func<OutboxMail, DomainEvent> happened, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var row = await db.OutboxMails.AsNoTracking().SingleAsync(m => m.Id == mail, cancellationToken);
        if (!isPossible(row) || await update(db.OutboxMails.Where(m => m.Id == mail), row.State) == 0)
        {
            return false;
        }

        audit.Note(happened(row), nameof(OutboxMail), mail);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private IQueryable<OutboxMail> Of(Guid batch) => db.OutboxMails.Where(m => m.BatchId == batch && m.State == MailState.Draft);
}
