using Microsoft.Extensions.Options;

namespace StuntingAssessment.Web.Infrastructure;

/// <summary>The time as the province reads it. Stored times are UTC.</summary>
public sealed class PortalClock(TimeProvider clock, IOptions<PortalOptions> options)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Local(UtcNow));

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    public Stamp Stamp(Guid by) => new(by, UtcNow);
}
