using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Password;

[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/sandi")]
public sealed class PasswordsController(ChangePassword change) : Controller
{
    [HttpGet("")]
    public IActionResult Edit() => View("Password", new PasswordForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Update(PasswordForm form, CancellationToken cancellationToken)
    {
        return ModelState.IsValid && await change.RunAsync(form, ModelState, cancellationToken)
            ? this.RedirectWithNotice(Links.Account, "Kata sandi sudah diganti. Sesi di perangkat lain sudah diakhiri.")
            : View("Password", form);
    }
}
