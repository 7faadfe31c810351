using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.RateLimiting;

namespace StuntingAssessment.Web.Features.Accounts.Password;

/// <summary>Whoever holds the link sets the password. A tampered, a used, a revoked and an old link get the same answer.</summary>
[AllowAnonymous]
[EnableRateLimiting(RateLimits.Link)]
[Route("tautan/{token}")]
public sealed class AccountLinksController(PortalDbContext db, UseAccountLink use) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(string token, CancellationToken cancellationToken) =>
        await use.FindAsync(token, cancellationToken) is not { } link ? Gone()
        : link.Kind is AccountLinkKind.SecondFactorReset ? LocalRedirect(Links.SecondFactorLink(token))
        : Form(token, link, new LinkForm());

    [HttpPost("")]
    public async Task<IActionResult> Update(string token, [Bind(Prefix = nameof(LinkModel.Form))] LinkForm form, CancellationToken cancellationToken)
    {
        // Under the lock: of two who use the link at once, one does.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        if (await use.FindAsync(token, cancellationToken) is not { Kind: not AccountLinkKind.SecondFactorReset } link)
        {
            return Gone();
        }

        foreach (var fault in ModelState.IsValid ? await use.RunAsync(link, form.Password, cancellationToken) : [])
        {
            ModelState.AddModelError($"{nameof(LinkModel.Form)}.{nameof(form.Password)}", fault);
        }

        if (!ModelState.IsValid)
        {
            return Form(token, link, form);
        }

        await transaction.CommitAsync(cancellationToken);
        await HttpContext.SignOutAsync();
        return this.RedirectWithNotice(Links.SignIn, "Kata sandi Anda sudah tersimpan. Silakan masuk.");
    }

    private ViewResult Form(string token, AccountLink link, LinkForm form) =>
        View("Link", new LinkModel(token, link.User!.Name, link.User.Email!, link.User.PasswordHash is null, form));

    private ViewResult Gone()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("LinkGone");
    }
}
