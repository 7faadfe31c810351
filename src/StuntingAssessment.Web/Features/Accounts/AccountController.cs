using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts;

/// <summary>One's own account.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun")]
public sealed class AccountController(PortalDbContext db, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show(CancellationToken cancellationToken)
    {
        var email = await db.Users.Where(u => u.Id == user.Id).Select(u => u.Email!).SingleAsync(cancellationToken);
        return View(new AccountModel(user.Name, email, clock.Today, user.Session!.HasSecondFactor, await db.AssignmentsOfAsync(user.Id, cancellationToken)));
    }
}
