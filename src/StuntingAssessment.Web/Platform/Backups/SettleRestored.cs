using StuntingAssessment.Domain.Operations;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>
/// Brings a database that has just come back up to today's tables and today's truth: sessions end, a one-time link may have been used since, a waiting
/// mail may have been sent.
/// </summary>
internal sealed class SettleRestored(PortalDbContext db, AuditScope audit, AuditVerification trail, PortalClock clock)
{
    /// <returns>What is to be said of the trail that came back.</returns>
    public async Task<AuditVerdict> RunAsync(BackupManifest manifest, string sha256, CancellationToken cancellationToken)
    {
        await db.Database.MigrateAsync(cancellationToken);
        await SettleAsync(manifest, sha256, cancellationToken);
        return await trail.RunAsync(cancellationToken);
    }

    private async Task SettleAsync(BackupManifest manifest, string sha256, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        foreach (var account in await db.Users.ToListAsync(cancellationToken))
        {
            account.EndSessions();
        }

        var now = clock.UtcNow;
        await db.AccountLinks.Where(l => l.UsedAt == null && l.RevokedAt == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.RevokedAt, now), cancellationToken);
        await db.OutboxMails.Where(m => m.State == MailState.Queued || m.State == MailState.Sending).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, MailState.InDoubt).SetProperty(m => m.SettledAt, now).SetProperty(m => m.ClaimedBy, (Guid?)null).SetProperty(m => m.LeaseUntil, (DateTime?)null)
                .SetProperty(m => m.LastError, "Portal dipulihkan dari cadangan; surel ini mungkin sudah terkirim sesudah cadangan dibuat."),
            cancellationToken);
        audit.Note(new PortalRestored(manifest.MadeAt, sha256), nameof(Installation), null);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
