using StuntingAssessment.Domain.Wording;
using StuntingAssessment.Web.Platform.Backups;

namespace StuntingAssessment.Web.Platform.Health;

/// <summary>How old the newest backup is. Whether it is still there, and where, only the operator knows.</summary>
internal sealed class BackupCheck(PortalDbContext db, PortalClock clock) : ICheckPortal
{
    private const int TolerableDays = 2;

    private const string Advice = "Jalankan perintah backup setiap malam ke cakram lain, lalu restore --verify.";

    public string Name => "Cadangan";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var last = await db.LastBackupAtAsync(cancellationToken);
        var isDemo = await db.Installations.AnyAsync(i => i.IsDemo, cancellationToken);
        if (last is not { } at)
        {
            return isDemo
                ? new PortalCheck(Name, Soundness.Good, "Belum pernah dicadangkan; data contoh tidak memerlukannya.")
                : new PortalCheck(Name, Soundness.Warning, "Belum pernah dicadangkan.", Advice);
        }

        var days = (int)(clock.UtcNow - at).TotalDays;
        var when = $"Terakhir dicadangkan {clock.InWords(at)}{(days == 0 ? "" : $", {IndonesianNumber.Format(days)} hari yang lalu")}.";
        return days < TolerableDays || isDemo ? new PortalCheck(Name, Soundness.Good, when) : new PortalCheck(Name, Soundness.Warning, when, Advice);
    }
}
