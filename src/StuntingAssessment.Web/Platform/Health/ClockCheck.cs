using System.Globalization;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class ClockCheck(PortalDbContext db, TimeProvider time) : ICheckPortal
{
    private static readonly TimeSpan Tolerated = TimeSpan.FromSeconds(5);

    public string Name => "Jam";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow();
        var text = (await db.Database.SqlQueryRaw<string>("SELECT CAST(CURRENT_TIMESTAMP AS text) AS \"Value\"").ToListAsync(cancellationToken))[0];
        var drift = DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - before;
        var network = new FileInfo("/run/systemd/timesync/synchronized").Exists ? " Jam komputer ini disamakan lewat jaringan (NTP)." : "";
        // The embedded database has no clock of its own and counts whole seconds.
        return drift.Duration() <= Tolerated
            ? new PortalCheck(Name, Soundness.Good, $"Jam portal dan basis data sama.{network}")
            : new PortalCheck(Name, Soundness.Bad, $"Jam portal dan basis data berselisih {Math.Round(drift.Duration().TotalSeconds):0} detik.", "Samakan jam kedua komputer lewat jaringan (NTP): tenggat, tautan, dan antrean surel bergantung padanya.");
    }
}
