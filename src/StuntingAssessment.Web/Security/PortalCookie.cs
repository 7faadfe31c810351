using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Infrastructure;

namespace StuntingAssessment.Web.Security;

/// <summary>Checks the cookie against the account at every request, so that a changed password or a closed account ends a session at once.</summary>
internal sealed class PortalCookie(PortalDbContext db, CurrentUser user, AuditScope audit, PortalClock clock) : CookieAuthenticationEvents
{
    public const string Name = "portal";
    public const string StampClaim = "stamp";

    public static ClaimsPrincipal PrincipalOf(PortalUser account) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, account.Id.ToString()),
            new Claim(StampClaim, account.SecurityStamp!),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var today = clock.Today;
        var found = Guid.TryParse(context.Principal?.FindFirstValue(ClaimTypes.NameIdentifier), out var id)
            ? await db.Users.AsNoTracking()
                .Where(u => u.Id == id && u.ClosedAt == null)
                .Select(u => new
                {
                    u.Name,
                    u.SecurityStamp,
                    Assignments = db.Assignments.Where(a => a.PersonId == u.Id && a.From <= today && (a.To == null || a.To >= today)).ToList(),
                })
                .SingleOrDefaultAsync(context.HttpContext.RequestAborted)
            : null;
        if (found is null || found.SecurityStamp != context.Principal!.FindFirstValue(StampClaim))
        {
            context.RejectPrincipal();
            await context.HttpContext.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        var roles = found.Assignments.SelectMany(RolesOf).ToList();
        user.SignIn(id, found.Name, roles, roles.Exists(r => r.Role is Role.Panelist) ? await ConflictsOfAsync(id, context.HttpContext.RequestAborted) : new HashSet<(Guid, string)>());
        audit.ActAs(id, found.Name, context.HttpContext.TraceIdentifier);
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

    private async Task<HashSet<(Guid Cycle, string Regency)>> ConflictsOfAsync(Guid id, CancellationToken cancellationToken)
    {
        var declared = await db.ConflictDeclarations.Where(c => c.PanelistId == id && c.HasConflict).Select(c => new { c.CycleId, c.RegencyCode }).ToListAsync(cancellationToken);
        return declared.Select(c => (c.CycleId, c.RegencyCode)).ToHashSet();
    }

    private static IEnumerable<HeldRole> RolesOf(Assignment assignment)
    {
        yield return new HeldRole(assignment.Role, assignment.RegencyCode, assignment.CycleId, assignment.ActingPosition is not null);
        if (assignment.IsChair)
        {
            yield return new HeldRole(Role.Chair, assignment.RegencyCode, assignment.CycleId);
        }
    }
}
