using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Sessions;

/// <param name="IsThis">The browser that asks.</param>
public sealed record SessionRow(Guid Id, string Device, DateTime StartedAt, DateTime LastSeenAt, bool IsThis);

/// <summary>One's own signed-in browsers.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/sesi")]
public sealed class SessionsController(PortalDbContext db, CurrentUser user, PortalSessions sessions, AuditScope audit, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var own = user.Session!.Id;
        return View(await db.UserSessions.AsNoTracking().Alive(clock.UtcNow).Where(s => s.UserId == user.Id)
            .OrderByDescending(s => s.Id == own).ThenByDescending(s => s.LastSeenAt)
            .Select(s => new SessionRow(s.Id, s.Device, s.StartedAt, s.LastSeenAt, s.Id == own))
            .ToListAsync(cancellationToken));
    }

    /// <summary>All but this one.</summary>
    [HttpPost("")]
    public async Task<IActionResult> Delete(CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        await sessions.EndOthersAsync(account, user.Session!.Id, cancellationToken);
        audit.Note(new SessionsEnded(), nameof(PortalUser), account.Id);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Sessions, "Semua sesi lain sudah diakhiri. Di sini Anda tetap masuk.");
    }
}
