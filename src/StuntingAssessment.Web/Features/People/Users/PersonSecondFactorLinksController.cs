using StuntingAssessment.Web.Features.People.Assignments;
using StuntingAssessment.Web.Features.People.Invitations;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Users;

/// <summary>A one-time link for somebody who lost the phone and the recovery codes. It needs the person's password too; an admin does not make one for itself.</summary>
[AskAgain]
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/tautan-dua-langkah")]
public sealed class PersonSecondFactorLinksController(PortalDbContext db, MakeAccountLink makeLink, CurrentUser user, PublicAddress address) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid person, CancellationToken cancellationToken) =>
        View("ResetSecondFactor", await db.Users.Where(u => u.Id == person).Select(u => new PersonHead(u.Id, u.Name)).SingleAsync(cancellationToken));

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == person, cancellationToken);
        if (RefusalFor(account) is { } refusal)
        {
            return this.RedirectWithNotice(Links.Person(person), refusal, Tone.Warning);
        }

        var token = await makeLink.OfSecondFactorAsync(account, user.Id, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        OneTimeLink.SaveTo(TempData, address.Of(Links.SecondFactorLink(token)));
        return this.RedirectWithNotice(Links.Person(person), "Tautan pelepasan masuk dua langkah sudah dibuat. Tautan ini bekerja hanya bersama kata sandi orangnya.");
    }

    private string? RefusalFor(PortalUser account) => account switch
    {
        _ when account.Id == user.Id => "Masuk dua langkah sendiri diganti di Akun saya, dengan kata sandi dan kode.",
        { ClosedAt: not null } => "Akun ini ditutup. Buka kembali dahulu, lalu buat tautannya.",
        { HasSecondFactor: false } => "Orang ini belum mengaktifkan masuk dua langkah.",
        _ => null,
    };
}
