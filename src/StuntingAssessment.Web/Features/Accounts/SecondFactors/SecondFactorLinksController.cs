using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Features.Accounts.Password;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>Lost phone and lost recovery codes: whoever holds the link and knows the password is let in once to set up a new second factor.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Link)]
[Route("tautan/{token}/dua-langkah")]
public sealed class SecondFactorLinksController(UseAccountLink find, ResetSecondFactor reset) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string token, CancellationToken cancellationToken) =>
        await find.FindAsync(token, cancellationToken) is { Kind: AccountLinkKind.SecondFactorReset } link ? Form(token, link, new SecondFactorLinkForm()) : Gone();

    [HttpPost("")]
    public async Task<IActionResult> Update(string token, [Bind(Prefix = nameof(SecondFactorLinkModel.Form))] SecondFactorLinkForm form, CancellationToken cancellationToken)
    {
        if (await find.FindAsync(token, cancellationToken) is not { Kind: AccountLinkKind.SecondFactorReset } link)
        {
            return Gone();
        }

        if (!ModelState.IsValid || await reset.RunAsync(link, form.Password, Request.Headers.UserAgent, ModelState, cancellationToken) is not { } session)
        {
            return Form(token, link, form);
        }

        await HttpContext.SignInAsync(PortalCookie.PrincipalOf(session));
        return this.RedirectWithNotice(Links.SecondFactor, "Masuk dua langkah yang lama sudah dilepas, dan semua sesi lama sudah berakhir. Pasang sekarang di ponsel Anda yang baru.");
    }

    private ViewResult Form(string token, AccountLink link, SecondFactorLinkForm form) =>
        View("SecondFactorLink", new SecondFactorLinkModel(token, link.User!.Email!, form));

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("LinkGone");
    }
}
