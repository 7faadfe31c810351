using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Assignments;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.People.Users;

[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/ubah")]
public sealed class PersonNamesController(PortalDbContext db, AuditScope audit) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid person, CancellationToken cancellationToken)
    {
        var account = await db.Users.AsNoTracking().SingleAsync(u => u.Id == person, cancellationToken);
        return View(new NameForm { Name = account.Name, Email = account.Email!, Version = account.ConcurrencyStamp!, Whom = new PersonHead(person, account.Name) });
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid person, NameForm form, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == person, cancellationToken);
        if (ModelState.IsValid && await IsTakenAsync(form.Email, person, cancellationToken))
        {
            ModelState.AddModelError(nameof(form.Email), "Alamat surel ini sudah dipakai akun lain.");
        }

        if (!ModelState.IsValid)
        {
            form.Whom = new PersonHead(person, account.Name);
            return View(nameof(Edit), form);
        }

        db.Entry(account).Property(u => u.ConcurrencyStamp).OriginalValue = form.Version;
        account.Rename(form.Name, form.Email);
        audit.Note(new PersonChanged(account.Name, account.Email!), nameof(PortalUser), person);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Person(person), "Data orang ini sudah diperbarui.");
    }

    private Task<bool> IsTakenAsync(string email, Guid except, CancellationToken cancellationToken)
    {
        var normalized = PortalUser.Normalized(email);
        return db.Users.AnyAsync(u => u.NormalizedUserName == normalized && u.Id != except, cancellationToken);
    }
}
