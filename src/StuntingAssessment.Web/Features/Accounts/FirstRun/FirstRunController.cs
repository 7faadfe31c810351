using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.FirstRun;

/// <summary>Exists only until the first account does.</summary>
[AllowAnonymous]
[Route("mulai")]
public sealed class FirstRunController(PortalDbContext db, CreateFirstAdmin create) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(CancellationToken cancellationToken) =>
        await db.Users.AnyAsync(cancellationToken) ? NotFound() : View(new FirstAdminForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(FirstAdminForm form, CancellationToken cancellationToken)
    {
        if (await db.Users.AnyAsync(cancellationToken))
        {
            return NotFound();
        }

        var answer = ModelState.IsValid ? await create.RunAsync(form, Request.Headers.UserAgent, cancellationToken) : new FirstAdminAnswer(null, []);
        foreach (var fault in answer.Faults)
        {
            ModelState.AddModelError(nameof(form.Password), fault);
        }

        if (answer.Session is null)
        {
            return ModelState.IsValid ? NotFound() : View(nameof(New), form);
        }

        await HttpContext.SignInAsync(PortalCookie.PrincipalOf(answer.Session));
        return this.RedirectWithNotice(Links.Home, "Akun admin provinsi Anda sudah jadi. Langkah berikutnya: periksa siklus penilaian dan undang orang lain.");
    }
}
