using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Accounts.Viewings;

/// <param name="Refusal">Why an admin cannot look as this person; null when it may.</param>
public sealed record ViewingModel(Guid Id, string Name, string Roles, string? Refusal);

/// <summary>An admin looks at the portal as somebody: for a question on the phone, "what do you see there?".</summary>
[AskAgain]
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/lihat-sebagai")]
public sealed class ViewingsController(PortalDbContext db, Viewing viewing, CurrentUser user, PortalClock clock) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid person, CancellationToken cancellationToken) => View("New", await ModelOfAsync(person, cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, CancellationToken cancellationToken)
    {
        var model = await ModelOfAsync(person, cancellationToken);
        if (model.Refusal is not null)
        {
            return View("New", model);
        }

        await viewing.StartAsync(user.Session!, person, cancellationToken);
        return this.RedirectWithNotice(Links.Home, $"Anda melihat portal sebagai {model.Name}, hanya untuk membaca.", Tone.Info);
    }

    private async Task<ViewingModel> ModelOfAsync(Guid person, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().Where(u => u.Id == person).Select(u => new { u.Name, u.ClosedAt }).SingleAsync(cancellationToken);
        var held = (await db.AssignmentsOfAsync(person, cancellationToken)).Where(a => a.IsActive(clock.Today)).ToList();
        var roles = held.Select(a => new HeldRole(a.Role, null, null)).ToList();
        var refusal = person == user.Id ? "Ini akun Anda sendiri."
            : account.ClosedAt is not null ? "Akun ini ditutup."
            : !Viewing.IsAllowed(user, person, roles) ? "Portal tidak dapat dilihat sebagai admin provinsi yang lain."
            : null;
        return new ViewingModel(person, account.Name, string.Join(", ", held.Select(a => a.Title)), refusal);
    }
}
