using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Features.Accounts.Password;

/// <summary>Sends a link for a new password to the address. A known and an unknown address get the same answer after about the same time.</summary>
[AllowAnonymous]
[Route("lupa-sandi")]
public sealed class ForgottenPasswordsController(SendResetLink send, Outbox outbox) : Controller
{
    [HttpGet("")]
    public IActionResult New() => outbox.IsOn ? View("Forgotten", new ForgottenPasswordForm()) : View("ForgottenWithoutMail");

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(ForgottenPasswordForm form, CancellationToken cancellationToken)
    {
        if (!outbox.IsOn)
        {
            return View("ForgottenWithoutMail");
        }

        if (!ModelState.IsValid)
        {
            return View("Forgotten", form);
        }

        await send.RunAsync(form.Email, cancellationToken);
        return this.RedirectWithNotice(Links.SignIn, "Bila alamat itu punya akun yang aktif, tautan untuk membuat kata sandi baru sedang dikirim ke sana. Periksa juga kotak spam.");
    }
}

public sealed class ForgottenPasswordForm
{
    [Display(Name = "Alamat surel", Description = "Alamat yang Anda pakai untuk masuk.")]
    [DataType(DataType.EmailAddress)]
    [Required(ErrorMessage = "Isi alamat surel Anda.")]
    [EmailAddress]
    [StringLength(PortalUser.EmailMaxLength)]
    public string Email { get; set; } = "";
}
