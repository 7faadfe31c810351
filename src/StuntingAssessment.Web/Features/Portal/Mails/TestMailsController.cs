using StuntingAssessment.Domain.Mails;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <summary>A mail to oneself, by the same way as all others.</summary>
[Authorize(Policies.ManagePortal)]
[Route("surel/uji")]
public sealed class TestMailsController(PortalDbContext db, Outbox outbox, AuditScope audit, CurrentUser user, PortalClock clock) : Controller
{
    [HttpPost("")]
    public async Task<IActionResult> Create(CancellationToken cancellationToken)
    {
        if (!outbox.IsOn)
        {
            return this.RedirectWithNotice(Links.Mails, "Belum ada server surel. Cara mengaturnya ada di bawah ini.", Tone.Warning);
        }

        var address = await db.Users.Where(u => u.Id == user.Id).Select(u => u.Email!).SingleAsync(cancellationToken);
        var mail = outbox.Add(new OutgoingMail(
            address, "Surel uji", $"Yth. {MailText.OneLine(user.Name, PortalUser.NameMaxLength)},\n\nSurel ini dikirim untuk menguji server surel portal, atas permintaan Anda pada {clock.InWords(clock.UtcNow)}.", "Anda meminta sebuah surel uji")
        {
            ToName = user.Name,
            PersonId = user.Id,
        });
        audit.Note(new TestMailAsked(address), nameof(OutboxMail), mail);
        await db.SaveChangesAsync(cancellationToken);
        return this.RedirectWithNotice(Links.Mail(mail), "Surel uji masuk antrean. Muat ulang halaman ini untuk melihat hasilnya.");
    }
}
