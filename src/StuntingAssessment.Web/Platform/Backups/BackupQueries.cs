using StuntingAssessment.Domain.Operations;

namespace StuntingAssessment.Web.Platform.Backups;

public static class BackupQueries
{
    /// <summary>When the newest backup was finished, UTC; null when there has been none. A restored portal remembers the backups made before the one it came from.</summary>
    public static Task<DateTime?> LastBackupAtAsync(this PortalDbContext db, CancellationToken cancellationToken) =>
        db.AuditEntries.Where(e => e.Event == nameof(BackupMade)).MaxAsync(e => (DateTime?)e.At, cancellationToken);
}
