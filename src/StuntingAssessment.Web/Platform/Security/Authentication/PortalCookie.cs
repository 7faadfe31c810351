using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>
/// Checks the cookie's session against the database at every request, in one query with the person's roles, so that a changed password, a closed
/// account or an ended session counts at once.
/// </summary>
internal sealed class PortalCookie(PortalDbContext db, CurrentUser user, AuditScope audit, PortalClock clock, Viewing viewing, IOptions<SecurityOptions> options) : CookieAuthenticationEvents
{
    public const string Name = "portal";
    public const string SessionClaim = "session";

    public static ClaimsPrincipal PrincipalOf(UserSession session) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, session.UserId.ToString()),
            new Claim(SessionClaim, session.Id.ToString()),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var cancellationToken = context.HttpContext.RequestAborted;
        if (await FindAsync(context.Principal, cancellationToken) is not { } found)
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        var (session, id) = (found.Session, found.Session.UserId);
        var roles = await HeldRoles.OfAsync(db, found.Assignments, clock.Today.Year, cancellationToken);
        var viewed = session.ViewedPersonId is { } person ? await ViewedAsync(person, cancellationToken) : null;
        var conflicts = roles.Concat(viewed?.Roles ?? []).Any(r => r.Role is Role.Panelist) ? await ConflictsOfAsync(id, session.ViewedPersonId, cancellationToken) : new HashSet<(Guid, string)>();
        user.SignIn(id, found.Name, roles, conflicts);
        user.Begin(new SessionMark(session.Id, session.AskedAt, found.HasSecondFactor), !found.HasSecondFactor && options.Value.AsksSecondFactorOf(roles));
        audit.ActAs(id, found.Name, context.HttpContext.TraceIdentifier);
        await MarkSeenAsync(session, cancellationToken);
        if (session.ViewedPersonId is not null)
        {
            await LookAsync(session, viewed, cancellationToken);
        }
    }

    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal) || HttpMethods.IsGet(context.Request.Method))
        {
            return base.RedirectToLogin(context);
        }

        // A script's save must not follow to the sign-in page and take it for success.
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private sealed record Found(UserSession Session, string Name, bool HasSecondFactor, List<Assignment> Assignments);

    private sealed record Viewed(string Name, IReadOnlyList<HeldRole> Roles);

    private Task<Found?> FindAsync(ClaimsPrincipal? principal, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return Guid.TryParse(principal?.FindFirstValue(SessionClaim), out var id)
            ? db.UserSessions.AsNoTracking().Alive(clock.UtcNow)
                .Where(s => s.Id == id)
                .Select(s => new Found(
                    s,
                    s.User!.Name,
                    s.User.SecondFactorKey != null,
                    db.Assignments.Where(a => a.PersonId == s.UserId && a.From <= today && (a.To == null || a.To >= today)).ToList()))
                .SingleOrDefaultAsync(cancellationToken)
            : Task.FromResult<Found?>(null);
    }

    /// <summary>A second query, only while somebody looks as somebody else. Null: closed meanwhile.</summary>
    private async Task<Viewed?> ViewedAsync(Guid person, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        var found = await db.Users.AsNoTracking().Where(u => u.Id == person && u.ClosedAt == null)
            .Select(u => new { u.Name, Assignments = db.Assignments.Where(a => a.PersonId == u.Id && a.From <= today && (a.To == null || a.To >= today)).ToList() })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null ? null : new Viewed(found.Name, await HeldRoles.OfAsync(db, found.Assignments, today.Year, cancellationToken));
    }

    /// <summary>Not through the trail's lock, and by one of many requests at once.</summary>
    private async Task MarkSeenAsync(UserSession session, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var due = now - PortalSessions.SeenEvery;
        if (session.LastSeenAt <= due)
        {
            await db.UserSessions.Where(s => s.Id == session.Id && s.LastSeenAt <= due).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now), cancellationToken);
        }
    }

    private async Task LookAsync(UserSession session, Viewed? viewed, CancellationToken cancellationToken)
    {
        var person = session.ViewedPersonId!.Value;
        if (viewed is null || session.ViewingUntil <= clock.UtcNow || !Viewing.IsAllowed(user, person, viewed.Roles))
        {
            await viewing.EndAsync(session.Id, person, timeWasUp: true, cancellationToken);
            return;
        }

        user.LookAs(person, viewed.Name, viewed.Roles, session.ViewingUntil!.Value);
    }

    /// <summary>Also the viewer's own: looking as somebody must not open what a declared conflict closes.</summary>
    private async Task<HashSet<(Guid Cycle, string Regency)>> ConflictsOfAsync(Guid id, Guid? viewed, CancellationToken cancellationToken)
    {
        var declared = await db.ConflictDeclarations.Where(c => (c.PanelistId == id || c.PanelistId == viewed) && c.HasConflict).Select(c => new { c.CycleId, c.RegencyCode }).ToListAsync(cancellationToken);
        return declared.Select(c => (c.CycleId, c.RegencyCode)).ToHashSet();
    }
}
