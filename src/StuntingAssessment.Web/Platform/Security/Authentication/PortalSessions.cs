namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Begins and keeps sessions. The caller saves, and gives the browser its cookie.</summary>
public sealed class PortalSessions(PortalDbContext db, PortalClock clock, TimeProvider time)
{
    /// <summary>Without a request for so long a session is over.</summary>
    public static TimeSpan Lasts { get; } = TimeSpan.FromHours(10);

    /// <summary>"Last seen" is as exact as this; more would be a write at each request.</summary>
    public static TimeSpan SeenEvery { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Always a new session: what a browser held before signing in is worth nothing afterwards. The sign-in counts as being asked.</summary>
    public async Task<UserSession> BeginAsync(PortalUser account, string? userAgent, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var (oldest, stamp) = (now - Lasts, account.SecurityStamp!);
        await db.UserSessions.Where(s => s.UserId == account.Id && (s.LastSeenAt <= oldest || s.Stamp != stamp)).ExecuteDeleteAsync(cancellationToken);
        var session = new UserSession
        {
            Id = Ids.New(time),
            UserId = account.Id,
            Stamp = stamp,
            StartedAt = now,
            LastSeenAt = now,
            AskedAt = now,
            Device = DeviceWords.Of(userAgent),
        };
        db.UserSessions.Add(session);
        return session;
    }

    /// <summary>Ends all sessions of the account but the given one.</summary>
    public async Task EndOthersAsync(PortalUser account, Guid kept, CancellationToken cancellationToken)
    {
        account.EndSessions();
        if (await db.UserSessions.SingleOrDefaultAsync(s => s.Id == kept && s.UserId == account.Id, cancellationToken) is { } own)
        {
            own.Stamp = account.SecurityStamp!;
        }
    }
}

public static class SessionQueries
{
    /// <summary>Those that a cookie still opens.</summary>
    public static IQueryable<UserSession> Alive(this IQueryable<UserSession> sessions, DateTime now)
    {
        var oldest = now - PortalSessions.Lasts;
        return sessions.Where(s => s.LastSeenAt > oldest && s.User!.ClosedAt == null && s.Stamp == s.User.SecurityStamp);
    }
}
