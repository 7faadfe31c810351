using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Security;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>One's own second factor: how it stands, and setting it up.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("akun/dua-langkah")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SecondFactorsController(PortalDbContext db, CurrentUser user, SecondFactorKeys keys, SetUpSecondFactor setUp, IOptions<SecurityOptions> options) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Show([FromQuery(Name = "kunci")] string? offer, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (!account.HasSecondFactor)
        {
            return SetUpForm(account, new SetUpForm { Offer = keys.Offer(account, replaces: false) });
        }

        if (keys.Read(offer, account) is not null)
        {
            return SetUpForm(account, new SetUpForm { Offer = offer! });
        }

        var left = await db.RecoveryCodes.CountAsync(c => c.UserId == user.Id && c.UsedAt == null, cancellationToken);
        return View(new ShowModel(account.SecondFactorSince!.Value, left, options.Value.AsksSecondFactorOf(user.Held)));
    }

    [HttpPost("")]
    [AskAgain]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create([Bind(Prefix = nameof(SetUpModel.Form))] SetUpForm form, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (keys.Read(form.Offer, account) is not { } key)
        {
            return this.RedirectWithNotice(Links.SecondFactor, "Kunci yang tadi ditampilkan sudah kedaluwarsa. Mulai lagi dengan kunci yang baru.", Tone.Warning);
        }

        if (!ModelState.IsValid || await setUp.RunAsync(key, form.Code!, ModelState, cancellationToken) is not { } codes)
        {
            return SetUpForm(account, form);
        }

        FreshCodes.SaveTo(TempData, codes);
        return this.RedirectWithNotice(Links.RecoveryCodes, "Masuk dua langkah sudah aktif. Sesi Anda di perangkat lain sudah diakhiri.");
    }

    private ViewResult SetUpForm(PortalUser account, SetUpForm form) =>
        View("SetUp", SetUpModel.Of(account, keys.Read(form.Offer, account)!, form, user.MustSetUpSecondFactor));
}
