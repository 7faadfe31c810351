using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Users;

[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/pembukaan")]
public sealed class PersonReopeningsController(PortalDbContext db, AuditScope audit, PortalClock clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == person, cancellationToken);
        if (account.ClosedAt is null)
        {
            return this.RedirectWithNotice(Links.Person(person), "Akun ini tidak sedang ditutup.", Tone.Info);
        }

        account.ClosedAt = null;
        account.ReopenedAt = clock.UtcNow;
        audit.Note(new AccountReopened(), nameof(PortalUser), person);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Person(person), "Akun sudah dibuka kembali, dengan kata sandi dan penugasannya yang dahulu.");
    }
}
