using StuntingAssessment.Web.Features.People.Invitations;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Security.Authentication;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.People.Users;

/// <summary>A fresh one-time link for a person: an invitation again, or a new password. The admin hands it over, or the portal mails it when it can.</summary>
[Authorize(Policies.ManagePeople)]
[Route("pengguna/{person:guid}/tautan")]
public sealed class PersonLinksController(PortalDbContext db, MakeAccountLink makeLink, CurrentUser user, PublicAddress address, AccountMails mails) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(Guid person, bool byMail, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == person, cancellationToken);
        if (account.ClosedAt is not null)
        {
            return this.RedirectWithNotice(Links.Person(person), "Akun ini ditutup. Buka kembali dahulu, lalu buat tautannya.", Tone.Warning);
        }

        var token = await makeLink.RunAsync(account, user.Id, cancellationToken);
        var isMailed = byMail && mails.CanSend;
        if (isMailed)
        {
            mails.Send(account, token, user.Name);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return isMailed
            ? this.RedirectWithNotice(Links.Person(person), $"Tautan baru dikirim ke {account.Email}; tautan yang lama tidak berlaku lagi. Hasil pengirimannya ada di halaman Surel.")
            : HandedOver(person, token);
    }

    private IActionResult HandedOver(Guid person, string token)
    {
        OneTimeLink.SaveTo(TempData, address.Of(Links.AccountLink(token)));
        return this.RedirectWithNotice(Links.Person(person), "Tautan baru sudah dibuat; tautan yang lama tidak berlaku lagi.");
    }
}
