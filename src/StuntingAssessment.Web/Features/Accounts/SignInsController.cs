using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Accounts;

[AllowAnonymous]
[Route("masuk")]
public sealed class SignInsController(CheckSignIn check, CurrentUser user, PortalClock clock) : Controller
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

        var answer = await check.RunAsync(form.Email, form.Password, cancellationToken);
        if (answer.Account is not { } account)
        {
            ModelState.AddModelError("", Refusal(answer.LockedUntil));
            return View(nameof(New), form);
        }

        await HttpContext.SignInAsync(PortalCookie.PrincipalOf(account));
        return LocalRedirect(Own(returnUrl));
    }

    private string Refusal(DateTime? lockedUntil) => lockedUntil is { } until
        ? $"Terlalu banyak percobaan yang tidak berhasil dengan alamat ini. Coba lagi {Wait(until - clock.UtcNow)} lagi."
        : "Alamat surel atau kata sandi tidak benar. Periksa keduanya, lalu coba lagi.";

    private static string Wait(TimeSpan wait) => $"{Math.Max(1, (int)Math.Ceiling(wait.TotalMinutes))} menit";

    /// <summary>Never to a foreign page: an address on the sign-in link is anybody's to write.</summary>
    private string Own(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Links.Home;
}
