using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Viewings;

/// <summary>Back to oneself.</summary>
[EndsViewing]
[Authorize(Policies.UsePortal)]
[Route("lihat-sebagai/berhenti")]
public sealed class ViewingEndsController(Viewing viewing, CurrentUser user) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        if (user.ViewedBy is null)
        {
            return LocalRedirect(Links.Home);
        }

        await viewing.EndAsync(user.Session!.Id, user.Id, timeWasUp: false, cancellationToken);
        return this.RedirectWithNotice(Links.Person(user.Id), $"Anda kembali menjadi diri sendiri, {user.ViewedBy.Name}.");
    }
}
