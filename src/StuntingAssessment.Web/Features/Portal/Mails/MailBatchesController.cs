using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Web.TagHelpers;

namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <summary>Mails that wait for an admin: to whom they go and what they say, before they go.</summary>
[Authorize(Policies.ManagePortal)]
[Route("surel/konsep/{batch:guid}")]
public sealed class MailBatchesController(PortalDbContext db, MailBodies bodies, Outbox outbox, DecideOnMail decide) : Controller
{
    private const int Shown = 100;
    private const string TooLate = "Surel ini sudah dikirim atau dibuang sebelumnya.";

    [HttpGet("")]
    public async Task<IActionResult> Show(Guid batch, CancellationToken cancellationToken)
    {
        var found = await db.MailBatches.AsNoTracking().SingleAsync(b => b.Id == batch, cancellationToken);
        var by = await db.Users.Where(u => u.Id == found.CreatedBy).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        var count = await db.OutboxMails.CountAsync(m => m.BatchId == batch, cancellationToken);
        var mails = await db.OutboxMails.AsNoTracking().Where(m => m.BatchId == batch).OrderBy(m => m.ToName).ThenBy(m => m.Id).Take(Shown)
            .Select(m => new { m.ToName, m.ToAddress, m.Subject, m.Body }).ToListAsync(cancellationToken);
        return View("Batch", new BatchModel(
            found, by, [.. mails.Select(m => new DraftMail(m.ToName, m.ToAddress, m.Subject, bodies.Read(m.Body) is { } text ? MailText.WithoutTokens(text) : null))], mails.Count, count, outbox.IsOn));
    }

    [HttpPost("kirim")]
    public async Task<IActionResult> Release(Guid batch, CancellationToken cancellationToken)
    {
        if (!outbox.IsOn)
        {
            return this.RedirectWithNotice(Links.MailBatch(batch), "Belum ada server surel. Atur dahulu, lalu kirim.", Tone.Warning);
        }

        return await decide.ReleaseAsync(batch, cancellationToken)
            ? this.RedirectWithNotice(Links.Mails, "Surel masuk antrean dan segera dikirim.")
            : this.RedirectWithNotice(Links.MailBatch(batch), TooLate, Tone.Warning);
    }

    [HttpGet("buang")]
    public async Task<IActionResult> ConfirmDiscard(Guid batch, CancellationToken cancellationToken) => View(
        await db.MailBatches.Where(b => b.Id == batch).Select(b => new BatchDecisionModel(b.Id, b.Title, db.OutboxMails.Count(m => m.BatchId == b.Id))).SingleAsync(cancellationToken));

    [HttpPost("buang")]
    public async Task<IActionResult> Discard(Guid batch, CancellationToken cancellationToken) => await decide.DiscardBatchAsync(batch, cancellationToken)
        ? this.RedirectWithNotice(Links.Mails, "Konsep surel dibuang; tidak ada yang dikirim.")
        : this.RedirectWithNotice(Links.MailBatch(batch), TooLate, Tone.Warning);
}
