using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Accounts;

/// <summary>Open to all: whose session has ended meanwhile is signed out already, and is told so.</summary>
[AllowAnonymous]
[Route("keluar")]
public sealed class SignOutsController(PortalDbContext db, CurrentUser user, AuditScope audit) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        if (user.IsSignedIn)
        {
            audit.Note(new SignedOut(), nameof(PortalUser), user.Id);
            await db.SaveChangesAsync(cancellationToken);
            await HttpContext.SignOutAsync();
        }

        return this.RedirectWithNotice(Links.SignIn, "Anda sudah keluar dari portal.");
    }
}
