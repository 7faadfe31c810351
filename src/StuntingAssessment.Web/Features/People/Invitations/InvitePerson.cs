using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Features.People.Assignments;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.People.Invitations;

/// <param name="Person">The new account.</param>
/// <param name="Token">Of the link with which the person sets a password.</param>
/// <param name="IsMailed">The link is on its way; nobody else needs to see it.</param>
public sealed record Invited(Guid Person, string Token, bool IsMailed);

/// <summary>Makes an account without a password, its first assignment when one is asked for, and the link that leads in.</summary>
public sealed class InvitePerson(PortalDbContext db, GiveAssignment giveAssignment, MakeAccountLink makeLink, AccountMails mails, AuditScope audit, PortalClock clock, TimeProvider time)
{
    /// <returns>Null when refused; the sentences are in the model state then.</returns>
    public async Task<Invited?> RunAsync(InvitationForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var normalized = PortalUser.Normalized(form.Email);
        if (await db.Users.AnyAsync(u => u.NormalizedUserName == normalized, cancellationToken))
        {
            modelState.AddModelError(nameof(form.Email), "Alamat surel ini sudah dipakai akun lain. Cari orangnya di daftar pengguna.");
            return null;
        }

        var account = PortalUser.Of(Ids.New(time), form.Name, form.Email, clock.UtcNow);
        if (form.Role is not null && !await giveAssignment.RunAsync(account.Id, form, modelState, cancellationToken))
        {
            return null;
        }

        db.Users.Add(account);
        audit.Note(new PersonInvited(account.Name, account.Email!), nameof(PortalUser), account.Id);
        var token = await makeLink.RunAsync(account, audit.ActorId, cancellationToken);
        var isMailed = form.ByMail && mails.CanSend;
        if (isMailed)
        {
            mails.Send(account, token, audit.ActorName);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new Invited(account.Id, token, isMailed);
    }
}
