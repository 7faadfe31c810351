using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Accounts;

/// <summary>Ends every session of one's own but this one.</summary>
[Authorize(Policies.UsePortal)]
[Route("akun/sesi")]
public sealed class OtherSessionsController(PortalDbContext db, CurrentUser user, AuditScope audit) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Delete(CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        account.EndSessions();
        audit.Note(new SessionsEnded(), nameof(PortalUser), account.Id);
        await db.SaveChangesAsync(cancellationToken);
        await HttpContext.SignInAsync(PortalCookie.PrincipalOf(account));
        return this.RedirectWithNotice(Links.Account, "Semua sesi lain sudah diakhiri. Di sini Anda tetap masuk.");
    }
}
