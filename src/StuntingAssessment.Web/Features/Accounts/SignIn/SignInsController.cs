using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

[AllowAnonymous]
[Route("masuk")]
public sealed class SignInsController(CheckSignIn check, FirstStepCookie firstStep, CurrentUser user, RefusedAttempts attempts) : Controller
{
    [HttpGet("")]
    public IActionResult New([FromQuery(Name = "kembali")] string? returnUrl) =>
        user.IsSignedIn ? LocalRedirect(Own(returnUrl)) : View(new SignInForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(SignInForm form, [FromQuery(Name = "kembali")] string? returnUrl, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            return View(nameof(New), form);
        }

        var answer = await check.RunAsync(form.Email, form.Password, Request.Headers.UserAgent, cancellationToken);
        if (answer.HalfWay is { } account)
        {
            await HttpContext.SignOutAsync();
            firstStep.Write(HttpContext, account);
            return LocalRedirect(Links.SignInCodeFor(Own(returnUrl)));
        }

        if (answer.Session is not { } session)
        {
            ModelState.AddModelError("", Refusal(answer.LockedUntil));
            return View(nameof(New), form);
        }

        await HttpContext.SignInAsync(PortalCookie.PrincipalOf(session));
        return LocalRedirect(Own(returnUrl));
    }

    private string Refusal(DateTime? lockedUntil) => lockedUntil is { } until
        ? $"Terlalu banyak percobaan yang tidak berhasil dengan alamat ini. {attempts.Wait(until)}"
        : "Alamat surel atau kata sandi tidak benar. Periksa keduanya, lalu coba lagi.";

    /// <summary>Never to a foreign page: an address on the sign-in link is anybody's to write.</summary>
    private string Own(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Links.Home;
}
