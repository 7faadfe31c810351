using System.Globalization;
using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Platform.Health;

internal sealed class TimeZoneCheck(PortalDbContext db, PortalClock clock, IOptions<PortalOptions> options) : ICheckPortal
{
    public string Name => "Zona waktu";

    public async Task<PortalCheck> RunAsync(CancellationToken cancellationToken)
    {
        var zone = options.Value.TimeZone;
        var other = await db.Cycles.AsNoTracking().OrderByDescending(c => c.AssessmentYear).Select(c => new { c.AssessmentYear, c.TimeZone }).FirstOrDefaultAsync(cancellationToken);
        return other is not null && other.TimeZone != zone
            ? new PortalCheck(Name, Soundness.Warning, $"Portal memakai {zone}, siklus {other.AssessmentYear.ToString(CultureInfo.InvariantCulture)} memakai {other.TimeZone}.", "Samakan Portal:TimeZone dengan zona waktu provinsi: WIB Asia/Jakarta, WITA Asia/Makassar, WIT Asia/Jayapura.")
            : new PortalCheck(Name, Soundness.Good, $"{zone}; sekarang {clock.InWords(clock.UtcNow)}.");
    }
}
