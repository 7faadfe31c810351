using Microsoft.AspNetCore.RateLimiting;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.StepUps;

/// <summary>Asks for the password again on the way to a page that weighs more. A post that weighs more asks in its own answer.</summary>
[OwnAccount]
[Authorize(Policies.UsePortal)]
[Route("pastikan")]
public sealed class StepUpsController(StepUp stepUp, CurrentUser user) : Controller
{
    [HttpGet("")]
    public IActionResult New([FromQuery(Name = "kembali")] string? returnUrl, [FromQuery(Name = "unduh")] bool isDownload) =>
        stepUp.IsFresh ? Onward(returnUrl, isDownload) : Form(returnUrl, isDownload, new ProofForm());

    [HttpPost("")]
    [EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Create(
        [Bind(Prefix = nameof(AskAgainModel.Pastikan))] ProofForm form, [FromQuery(Name = "kembali")] string? returnUrl, [FromQuery(Name = "unduh")] bool isDownload, CancellationToken cancellationToken) =>
        ModelState.IsValid && await stepUp.RunAsync(form, ModelState, cancellationToken, new ProofFields(AskAgainModel.Prefix + nameof(form.Password), AskAgainModel.Prefix + nameof(form.Code)))
            ? isDownload ? LocalRedirect(Links.AskAgain(Own(returnUrl), isDownload)) : LocalRedirect(Own(returnUrl))
            : Form(returnUrl, isDownload, form);

    /// <summary>A file answers without leaving the page: the link to it stands there to be pressed.</summary>
    private IActionResult Onward(string? returnUrl, bool isDownload) => isDownload ? View("Ready", Own(returnUrl)) : LocalRedirect(Own(returnUrl));

    private ViewResult Form(string? returnUrl, bool isDownload, ProofForm form) => View("AskAgain", new AskAgainModel
    {
        Pastikan = form,
        Action = Links.AskAgain(Own(returnUrl), isDownload),
        AsksCode = user.Session!.HasSecondFactor,
        Back = Links.Home,
    });

    /// <summary>Never to a foreign page: an address in a link is anybody's to write.</summary>
    private string Own(string? returnUrl) => Url.IsLocalUrl(returnUrl) ? returnUrl : Links.Home;
}
