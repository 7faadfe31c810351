using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.Wording;

namespace StuntingAssessment.Web.Platform;

/// <summary>The time as the province reads it. Stored times are UTC.</summary>
public sealed class PortalClock(TimeProvider clock, IOptions<PortalOptions> options)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public DateTime UtcNow => clock.GetUtcNow().UtcDateTime;

    public DateOnly Today => DateOnly.FromDateTime(Local(UtcNow));

    public DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, zone);

    /// <summary>The first moment of that day in the province, as UTC.</summary>
    public DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);

    /// <summary>"12 Mei 2024, 16.20 WITA".</summary>
    public string InWords(DateTime utc)
    {
        var local = Local(utc);
        return $"{IndonesianDate.Full(DateOnly.FromDateTime(local))}, {IndonesianTime.Clock(TimeOnly.FromDateTime(local), zone.Id)}";
    }

    public Stamp Stamp(Guid by) => new(by, UtcNow);
}
