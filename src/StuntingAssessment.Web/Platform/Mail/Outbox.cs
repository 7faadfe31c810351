using Microsoft.Extensions.Options;
using StuntingAssessment.Domain.Mails;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Mail;

/// <summary>
/// Where features put mails: rows of the caller's own transaction, so that a mail exists exactly when what it tells of does. The caller saves; a
/// worker sends (decision 0030). Nothing here talks to a server.
/// </summary>
public sealed class Outbox(PortalDbContext db, MailBodies bodies, IOptions<MailOptions> options, PublicAddress address, AuditScope audit, PortalClock clock, TimeProvider time)
{
    /// <summary>Whether a server is configured. Without one, show the person's link to the admin instead.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>A mail that goes out by itself, soon after the save.</summary>
    /// <returns>Its id, for <see cref="Links.Mail"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no server: the caller asks <see cref="IsOn"/> first.</exception>
    public Guid Add(OutgoingMail mail)
    {
        RequireOn();
        return db.OutboxMails.Add(RowOf(mail, null)).Entity.Id;
    }

    /// <summary>Mails that wait until an admin has looked at them and sends or discards them all.</summary>
    /// <param name="title">What they are, as the list of drafts calls them: "Undangan 12 orang, panel 2025".</param>
    /// <param name="mails">One for each recipient.</param>
    /// <returns>The batch's id, for <see cref="Links.MailBatch"/>.</returns>
    /// <exception cref="InvalidOperationException">There is no server, or no mail.</exception>
    public Guid Draft(string title, IReadOnlyCollection<OutgoingMail> mails)
    {
        RequireOn();
        if (mails.Count == 0)
        {
            throw new InvalidOperationException("A batch without mails.");
        }

        var batch = new MailBatch { Id = Ids.New(time), Title = MailText.OneLine(title, MailBatch.TitleMaxLength), CreatedAt = clock.UtcNow, CreatedBy = audit.ActorId };
        db.MailBatches.Add(batch);
        db.OutboxMails.AddRange(mails.Select(m => RowOf(m, batch)));
        audit.Note(new MailsDrafted(batch.Title, mails.Count), nameof(MailBatch), batch.Id);
        return batch.Id;
    }

    private OutboxMail RowOf(OutgoingMail mail, MailBatch? batch)
    {
        var (id, now) = (Ids.New(time), clock.UtcNow);
        return new OutboxMail
        {
            Id = id,
            BatchId = batch?.Id,
            PersonId = mail.PersonId,
            ToAddress = MailText.OneLine(mail.To, OutboxMail.AddressMaxLength),
            ToName = MailText.OneLine(mail.ToName, OutboxMail.NameMaxLength),
            Subject = MailText.OneLine(mail.Subject, OutboxMail.SubjectMaxLength),
            Why = MailText.OneLine(mail.Why, OutboxMail.WhyMaxLength),
            Body = bodies.Protect(MailText.Compose(mail.Body, mail.Why, address.Of("/"))),
            MessageId = $"<{id:n}@{options.Value.From!.Split('@')[^1]}>",
            State = batch is null ? MailState.Queued : MailState.Draft,
            CreatedAt = now,
            CreatedBy = audit.ActorId,
            UsefulUntil = mail.UsefulUntil,
            NextTryAt = now,
        };
    }

    private void RequireOn()
    {
        if (!IsOn)
        {
            throw new InvalidOperationException("No mail server is configured; ask IsOn first.");
        }
    }
}
