using StuntingAssessment.Domain.Operations;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Backups;

/// <summary>What the portal's own database has to do with a backup of it: there is something in it, and afterwards it knows of the backup.</summary>
internal sealed class BackupRecord(PortalDbContext db, AuditScope audit)
{
    /// <exception cref="RuleBrokenException">The portal has no tables yet.</exception>
    public async Task RefuseEmptyAsync(CancellationToken cancellationToken)
    {
        if (!(await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any())
        {
            throw new RuleBrokenException("Basis data portal ini belum berisi tabel. Tidak ada yang perlu dicadangkan.");
        }
    }

    /// <summary>In the trail, so that the portal can tell how old its newest backup is.</summary>
    public async Task RememberAsync(FinishedBackup finished, CancellationToken cancellationToken)
    {
        var files = finished.Manifest.Files;
        audit.Note(new BackupMade(MakeBackup.PortalVersion, files.Count, files.Sum(f => f.Size) + finished.Manifest.Database.Size, finished.ManifestSha256), nameof(Installation), null);
        await db.SaveChangesAsync(cancellationToken);
    }
}
