using StuntingAssessment.Web.Features.People.Assignments;

namespace StuntingAssessment.Web.Features.People.Invitations;

[Authorize(Policies.ManagePeople)]
[Route("pengguna/baru")]
public sealed class InvitationsController(PortalDbContext db, InvitePerson invite, PublicAddress address, PortalClock clock) : Controller
{
    [HttpGet("")]
    public Task<IActionResult> New(CancellationToken cancellationToken) => FormAsync(new InvitationForm { From = clock.Today }, cancellationToken);

    [HttpPost("")]
    public async Task<IActionResult> Create(InvitationForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid || await invite.RunAsync(form, ModelState, cancellationToken) is not { } invited)
        {
            return await FormAsync(form, cancellationToken);
        }

        if (invited.IsMailed)
        {
            return this.RedirectWithNotice(Links.Person(invited.Person), $"{form.Name.Trim()} sudah diundang; undangannya dikirim ke {form.Email.Trim()}. Hasil pengirimannya ada di halaman Surel.");
        }

        OneTimeLink.SaveTo(TempData, address.Of(Links.AccountLink(invited.Token)));
        return this.RedirectWithNotice(Links.Person(invited.Person), $"{form.Name.Trim()} sudah diundang. Sampaikan tautan di bawah ini kepadanya.");
    }

    private async Task<IActionResult> FormAsync(InvitationForm form, CancellationToken cancellationToken)
    {
        form.Choices = await AssignmentChoices.LoadAsync(db, cancellationToken);
        return View("Invite", form);
    }
}
