using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>Lets a person in who has shown everything that is asked: the counter starts anew, a session begins, the trail knows. The caller saves.</summary>
public sealed class LetIn(PortalSessions sessions, AuditScope audit, PortalClock clock)
{
    public async Task<UserSession> RunAsync(PortalUser account, string? userAgent, CancellationToken cancellationToken)
    {
        (account.FailedSignIns, account.LockedUntil) = (0, null);
        account.LastSignInAt = clock.UtcNow;
        audit.ActAs(account.Id, account.Name, audit.RequestId);
        audit.Note(new SignedIn(), nameof(PortalUser), account.Id);
        return await sessions.BeginAsync(account, userAgent, cancellationToken);
    }
}
