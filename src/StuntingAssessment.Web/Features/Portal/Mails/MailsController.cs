using Microsoft.Extensions.Options;
using StuntingAssessment.Web.Platform.Mail;

namespace StuntingAssessment.Web.Features.Portal.Mails;

/// <summary>The outbox: what waits, what went out, what somebody must decide.</summary>
[Authorize(Policies.ManagePortal)]
[Route("surel")]
public sealed class MailsController(PortalDbContext db, MailBodies bodies, IOptions<MailOptions> options) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(MailFilter filter, CancellationToken cancellationToken)
    {
        var counts = await db.OutboxMails.GroupBy(m => m.State).Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, cancellationToken);
        var drafts = await db.MailBatches.Where(b => b.ReleasedAt == null && b.DiscardedAt == null).OrderBy(b => b.CreatedAt)
            .Select(b => new DraftLine(b.Id, b.Title, b.CreatedAt, db.Users.Where(u => u.Id == b.CreatedBy).Select(u => u.Name).FirstOrDefault(), db.OutboxMails.Count(m => m.BatchId == b.Id)))
            .ToListAsync(cancellationToken);
        var states = filter.Part.States;
        var mails = await db.OutboxMails.AsNoTracking().Where(m => states.Contains(m.State)).OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Skip((filter.Page - 1) * IndexModel.PageSize).Take(IndexModel.PageSize)
            .Select(m => new MailLine(m.Id, m.ToName, m.ToAddress, m.Subject, m.State, m.CreatedAt, m.SettledAt, m.NextTryAt, m.Attempts, m.LastError))
            .ToListAsync(cancellationToken);
        var fault = await db.TurnLeases.Where(t => t.Name == SendMailTurn.TurnName).Select(t => t.Fault).SingleOrDefaultAsync(cancellationToken);
        return View(new IndexModel(filter, options.Value.IsOn ? $"{options.Value.Host}:{options.Value.Port}" : null, counts, drafts, mails, fault));
    }

    [HttpGet("{mail:guid}")]
    public async Task<IActionResult> Show(Guid mail, CancellationToken cancellationToken)
    {
        var row = await db.OutboxMails.AsNoTracking().Include(m => m.Batch).SingleAsync(m => m.Id == mail, cancellationToken);
        var by = await db.Users.Where(u => u.Id == row.CreatedBy).Select(u => u.Name).SingleOrDefaultAsync(cancellationToken);
        return View("Mail", new ShowModel(row, bodies.Read(row.Body) is { } text ? MailText.WithoutTokens(text) : null, by, options.Value.IsOn));
    }
}
