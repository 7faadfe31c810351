using Microsoft.AspNetCore.Authentication;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Sessions;

/// <summary>Ends one session of one's own; this one too.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/sesi/{session:guid}/akhir")]
public sealed class SessionEndsController(PortalDbContext db, CurrentUser user, AuditScope audit) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid session, CancellationToken cancellationToken)
    {
        var ended = await db.UserSessions.SingleAsync(s => s.Id == session && s.UserId == user.Id, cancellationToken);
        db.UserSessions.Remove(ended);
        audit.Note(new SessionEnded(ended.Device), nameof(PortalUser), user.Id);
        await db.SaveChangesAsync(cancellationToken);
        if (session != user.Session!.Id)
        {
            return this.RedirectWithNotice(Links.Sessions, $"Sesi di {ended.Device} sudah diakhiri.");
        }

        await HttpContext.SignOutAsync();
        return this.RedirectWithNotice(Links.SignIn, "Sesi ini sudah diakhiri.");
    }
}
