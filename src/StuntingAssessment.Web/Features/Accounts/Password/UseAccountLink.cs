using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.Password;

/// <summary>Finds a link that may still be used, and uses it up.</summary>
public sealed class UseAccountLink(PortalDbContext db, SetPassword setPassword, AuditScope audit, PortalClock clock)
{
    /// <summary>Null whatever the reason: unknown, used, revoked, expired, or of a closed account.</summary>
    public async Task<AccountLink?> FindAsync(string token, CancellationToken cancellationToken)
    {
        var hash = MakeAccountLink.HashOf(token);
        var link = await db.AccountLinks.Include(l => l.User).SingleOrDefaultAsync(l => l.TokenHash == hash, cancellationToken);
        return link is { User.ClosedAt: null } && link.IsUsable(clock.UtcNow) ? link : null;
    }

    /// <returns>What the rules have against the password; empty when it was set.</returns>
    public async Task<IReadOnlyList<string>> RunAsync(AccountLink link, string password, CancellationToken cancellationToken)
    {
        var account = link.User!;
        var faults = await setPassword.RunAsync(account, password);
        if (faults.Count == 0)
        {
            link.UsedAt = clock.UtcNow;

            // A long unused account is an admin's to open: a link that the person asked for itself sets the password and opens nothing.
            account.ReopenedAt = link.CreatedBy is null ? account.ReopenedAt : link.UsedAt;
            audit.ActAs(account.Id, account.Name, audit.RequestId);
            audit.Note(new AccountLinkUsed(link.Kind.ToString()), nameof(PortalUser), account.Id);
            await db.SaveChangesAsync(cancellationToken);
        }

        return faults;
    }
}
