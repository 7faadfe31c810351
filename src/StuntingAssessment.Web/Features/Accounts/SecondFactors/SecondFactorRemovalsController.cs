using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>Switches the second factor off, for password and code. Whose role asks for it can only replace it.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/dua-langkah/nonaktif")]
public sealed class SecondFactorRemovalsController(ProveSelf prove, SecondFactor secondFactor, PortalSessions sessions, CurrentUser user, IOptions<SecurityOptions> options) : Controller
{
    [HttpGet("")]
    public IActionResult New() => Refusal() ?? View("Remove", new ProofForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(ProofForm form, CancellationToken cancellationToken)
    {
        if (Refusal() is { } refusal)
        {
            return refusal;
        }

        return ModelState.IsValid && await prove.RunAsync(form, ModelState, RemoveAsync, cancellationToken)
            ? this.RedirectWithNotice(Links.SecondFactor, "Masuk dua langkah sudah dinonaktifkan. Kode pemulihan Anda tidak berlaku lagi.")
            : View("Remove", form);

        async Task RemoveAsync(PortalUser account)
        {
            await secondFactor.RemoveAsync(account, new SecondFactorRemoved(), cancellationToken);
            await sessions.EndOthersAsync(account, user.Session!.Id, cancellationToken);
        }
    }

    private IActionResult? Refusal() =>
        !user.Session!.HasSecondFactor ? LocalRedirect(Links.SecondFactor)
        : options.Value.AsksSecondFactorOf(user.Held) ? this.RedirectWithNotice(Links.SecondFactor, "Peran Anda mewajibkan masuk dua langkah. Anda dapat mengganti perangkatnya, bukan menonaktifkannya.", Tone.Warning)
        : null;
}
