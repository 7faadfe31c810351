using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Counts wrong passwords and wrong codes alike, and makes the next try wait longer each time. The caller holds the trail's lock and saves.</summary>
public sealed class RefusedAttempts(AuditScope audit, PortalClock clock)
{
    public bool IsWaiting(ICountRefusals counter) => counter.LockedUntil > clock.UtcNow;

    public void Count(ICountRefusals counter, Guid? account, string reason)
    {
        counter.FailedSignIns++;
        audit.Note(new SignInRefused(reason), nameof(PortalUser), account);
        var delay = SignInDelay.After(counter.FailedSignIns);
        counter.LockedUntil = delay == TimeSpan.Zero ? null : clock.UtcNow + delay;
        if (counter.LockedUntil is { } until)
        {
            audit.Note(new SignInsLocked(counter.FailedSignIns, until), nameof(PortalUser), account);
        }
    }

    /// <summary>"Coba lagi 4 menit lagi."</summary>
    public string Wait(DateTime until) => $"Coba lagi {Math.Max(1, (int)Math.Ceiling((until - clock.UtcNow).TotalMinutes))} menit lagi.";
}
