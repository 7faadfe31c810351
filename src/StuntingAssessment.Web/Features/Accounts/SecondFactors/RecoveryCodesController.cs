using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>Shows fresh recovery codes once; makes a new set for password and code.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/dua-langkah/kode-pemulihan")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class RecoveryCodesController(ProveSelf prove, SecondFactor secondFactor, CurrentUser user, AuditScope audit) : Controller
{
    [HttpGet("")]
    public IActionResult New() =>
        FreshCodes.TakeFrom(TempData) is { Count: > 0 } codes ? View("Codes", codes)
        : user.Session!.HasSecondFactor ? View("NewCodes", new ProofForm())
        : LocalRedirect(Links.SecondFactor);

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(ProofForm form, CancellationToken cancellationToken)
    {
        if (!user.Session!.HasSecondFactor)
        {
            return LocalRedirect(Links.SecondFactor);
        }

        IReadOnlyList<string> codes = [];
        if (!ModelState.IsValid || !await prove.RunAsync(form, ModelState, RenewAsync, cancellationToken))
        {
            return View("NewCodes", form);
        }

        FreshCodes.SaveTo(TempData, codes);
        return this.RedirectWithNotice(Links.RecoveryCodes, "Kode pemulihan baru sudah dibuat. Kode yang lama tidak berlaku lagi.");

        async Task RenewAsync(PortalUser account)
        {
            codes = await secondFactor.NewRecoveryCodesAsync(account, cancellationToken);
            audit.Note(new RecoveryCodesRenewed(codes.Count), nameof(PortalUser), account.Id);
        }
    }
}
