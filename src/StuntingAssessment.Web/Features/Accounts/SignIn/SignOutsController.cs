using Microsoft.AspNetCore.Authentication;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

/// <summary>Open to all: whose session has ended meanwhile is signed out already, and is told so.</summary>
[AllowAnonymous]
[EndsViewing]
[Route("keluar")]
public sealed class SignOutsController(PortalDbContext db, CurrentUser user, AuditScope audit, Viewing viewing) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        if (user.IsSignedIn)
        {
            var session = user.Session!.Id;
            if (user.ViewedBy is not null)
            {
                await viewing.EndAsync(session, user.Id, timeWasUp: false, cancellationToken);
            }

            audit.Note(new SignedOut(), nameof(PortalUser), user.ActorId);
            await db.SaveChangesAsync(cancellationToken);
            await db.UserSessions.Where(s => s.Id == session).ExecuteDeleteAsync(cancellationToken);
            await HttpContext.SignOutAsync();
        }

        return this.RedirectWithNotice(Links.SignIn, "Anda sudah keluar dari portal.");
    }
}
