using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.People.Users;

/// <summary>Signs a person out everywhere: a lost device, a doubt.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/sesi")]
public sealed class PersonSessionsController(PortalDbContext db, CurrentUser user, AuditScope audit) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Delete(Guid person, CancellationToken cancellationToken)
    {
        if (person == user.Id)
        {
            return LocalRedirect(Links.Sessions);
        }

        var account = await db.Users.SingleAsync(u => u.Id == person, cancellationToken);
        account.EndSessions();
        audit.Note(new SessionsEndedByAdmin(person), nameof(PortalUser), person);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Person(person), $"Semua sesi {account.Name} sudah diakhiri.");
    }
}
