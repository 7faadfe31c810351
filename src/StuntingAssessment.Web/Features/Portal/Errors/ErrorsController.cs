using StuntingAssessment.Web.Features.Shared;

namespace StuntingAssessment.Web.Features.Portal.Errors;

/// <summary>The answers that are not the page: one view, a sentence per status, the number under which the log knows the request.</summary>
[AllowAnonymous]
[ApiExplorerSettings(IgnoreApi = true)]
public sealed class ErrorsController(CurrentUser user) : Controller
{
    [Route("/galat/{status:int}")]
    [IgnoreAntiforgeryToken]
    [ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
    public IActionResult Show()
    {
        // Not a parameter: binding would read the form first, and a form that was too large is often why this page is shown.
        var known = int.TryParse(RouteData.Values["status"] as string, out var status) && status is >= 400 and < 600 ? status : StatusCodes.Status404NotFound;
        Response.StatusCode = known;
        var wantsPage = !Request.Headers.Accept.ToString().Contains("application/json", StringComparison.Ordinal);
        return wantsPage ? View("Problem", new ProblemModel(known, HttpContext.TraceIdentifier, BackUrl()) { Limit = LimitOf(user) }) : new StatusCodeResult(known);
    }

    private static SessionLimit LimitOf(CurrentUser user) =>
        user.ViewedBy is not null ? SessionLimit.LooksAsSomebody : user.MustSetUpSecondFactor ? SessionLimit.SecondFactorMissing : SessionLimit.None;

    /// <summary>Back to the page that sent the form, never to a foreign one.</summary>
    private string? BackUrl() =>
        Uri.TryCreate(Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == Request.Host.Value ? from.PathAndQuery : null;
}
