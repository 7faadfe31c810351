using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>A new phone: password and a code open the set-up with a new key. The old key holds until the new one is confirmed.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/dua-langkah/ganti")]
public sealed class SecondFactorReplacementsController(ProveSelf prove, SecondFactorKeys keys, CurrentUser user) : Controller
{
    [HttpGet("")]
    public IActionResult New() => user.Session!.HasSecondFactor ? View("Replace", new ProofForm()) : LocalRedirect(Links.SecondFactor);

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(ProofForm form, CancellationToken cancellationToken)
    {
        var offer = "";
        return ModelState.IsValid && await prove.RunAsync(form, ModelState, account => Task.FromResult(offer = keys.Offer(account, replaces: true)), cancellationToken)
            ? LocalRedirect(Links.SecondFactorWith(offer))
            : View("Replace", form);
    }
}
