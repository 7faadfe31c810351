using System.Diagnostics;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Mail;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Password;

/// <summary>
/// Puts a mail with a link into the outbox when the address has an account. Whether it has shows neither in the answer nor in its time: the mail
/// is sent later by a worker, and each answer takes at least as long as the slower of the two ways.
/// </summary>
public sealed class SendResetLink(PortalDbContext db, MakeAccountLink makeLink, AccountMails mails, Outbox outbox, AuditScope audit, PortalClock clock)
{
    /// <summary>So that nobody fills somebody's mailbox: one mail in so long.</summary>
    public static TimeSpan Pause { get; } = TimeSpan.FromMinutes(5);

    /// <summary>Meant to be more than either way takes.</summary>
    public static TimeSpan AtLeast { get; } = TimeSpan.FromMilliseconds(400);

    public async Task RunAsync(string email, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        await using (var transaction = await db.BeginUnderLockAsync(cancellationToken))
        {
            var address = PortalUser.Normalized(email);
            var account = await db.Users.SingleOrDefaultAsync(u => u.NormalizedUserName == address, cancellationToken);
            audit.Note(new PasswordResetAsked(), nameof(PortalUser), account?.Id);
            if (account is { ClosedAt: null, PasswordHash: not null } && !await HasFreshLinkAsync(account, cancellationToken))
            {
                var token = await makeLink.RunAsync(account, null, cancellationToken);
                outbox.Add(mails.Reset(account, token, "seseorang, mungkin Anda sendiri, meminta kata sandi baru di halaman masuk portal"));
            }

            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        var left = AtLeast - Stopwatch.GetElapsedTime(started);
        if (left > TimeSpan.Zero)
        {
            await Task.Delay(left, cancellationToken);
        }
    }

    private Task<bool> HasFreshLinkAsync(PortalUser account, CancellationToken cancellationToken)
    {
        var since = clock.UtcNow - Pause;
        return db.AccountLinks.AnyAsync(l => l.UserId == account.Id && l.Kind == AccountLinkKind.Reset && l.CreatedAt > since, cancellationToken);
    }
}
