using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

/// <summary>The second step of signing in.</summary>
[AllowAnonymous]
[Route("masuk/kode")]
public sealed class SignInCodesController(CheckSignIn check, FirstStepCookie firstStep, RefusedAttempts attempts) : Controller
{
    [HttpGet("")]
    public IActionResult New([FromQuery(Name = "kembali")] string? returnUrl) =>
        firstStep.Read(HttpContext) is null ? FromTheStart() : View("Code", new SignInCodeForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(SignInCodeForm form, [FromQuery(Name = "kembali")] string? returnUrl, CancellationToken cancellationToken)
    {
        if (firstStep.Read(HttpContext) is not { } first)
        {
            return FromTheStart();
        }

        if (!ModelState.IsValid)
        {
            return View("Code", form);
        }

        var answer = await check.RunSecondAsync(first, form.Given, Request.Headers.UserAgent, cancellationToken);
        if (answer.Session is not { } session)
        {
            ModelState.AddModelError(answer.LockedUntil is null ? form.GivenIn : "", Refusal(form, answer.LockedUntil));
            return View("Code", form);
        }

        firstStep.Clear(HttpContext);
        await HttpContext.SignInAsync(PortalCookie.PrincipalOf(session));
        return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : Links.Home);
    }

    private string Refusal(SignInCodeForm form, DateTime? lockedUntil) => lockedUntil is { } until
        ? $"Terlalu banyak percobaan yang tidak berhasil. {attempts.Wait(until)}"
        : form.IsRecovery ? "Kode pemulihan ini tidak benar atau sudah dipakai."
        : "Kode ini tidak benar atau sudah dipakai. Tunggu kode berikutnya di aplikasi Anda, lalu coba lagi.";

    private IActionResult FromTheStart() =>
        this.RedirectWithNotice(Links.SignIn, "Langkah pertama sudah terlalu lama. Masuklah sekali lagi dari awal.", Tone.Info);
}
