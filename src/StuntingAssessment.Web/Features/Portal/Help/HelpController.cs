namespace StuntingAssessment.Web.Features.Portal.Help;

/// <summary>The guides, also for somebody who cannot sign in: they hold nothing but how the portal is used.</summary>
[AllowAnonymous]
[Route("bantuan")]
public sealed class HelpController(CurrentUser user) : Controller
{
    [HttpGet("")]
    public IActionResult Index() => View(HelpModel.Of(user));

    [HttpGet("{guide}")]
    public IActionResult Show(string guide) => Guide.Find(guide) is { } found ? View(GuideText.Read(found)) : NotFound();

    [HttpGet("gambar/{name}.png")]
    [ResponseCache(Duration = 3600)]
    public IActionResult Picture(string name) => GuideText.Picture(name) is { } picture ? File(picture, "image/png") : NotFound();
}
