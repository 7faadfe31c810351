using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>
/// Makes a one-time link with which a person sets a password: an invitation while there is none, a reset afterwards. Earlier unused links of the
/// same purpose end.
/// The caller holds the trail's lock, so that two links made at once do not both stay good, and saves.
/// </summary>
public sealed class MakeAccountLink(PortalDbContext db, AuditScope audit, PortalClock clock, TimeProvider time)
{
    public static TimeSpan InvitationLasts { get; } = TimeSpan.FromDays(7);

    public static TimeSpan ResetLasts { get; } = TimeSpan.FromHours(24);

    /// <returns>The token: shown once, never stored.</returns>
    public Task<string> RunAsync(PortalUser account, Guid? by, CancellationToken cancellationToken) =>
        RunAsync(account, by, account.PasswordHash is null ? AccountLinkKind.Invitation : AccountLinkKind.Reset, cancellationToken);

    /// <summary>One with which the person, who also needs the password, takes the second factor away. A link for a password is another: one never does the other's work.</summary>
    public Task<string> OfSecondFactorAsync(PortalUser account, Guid? by, CancellationToken cancellationToken) =>
        RunAsync(account, by, AccountLinkKind.SecondFactorReset, cancellationToken);

    private async Task<string> RunAsync(PortalUser account, Guid? by, AccountLinkKind kind, CancellationToken cancellationToken)
    {
        var now = clock.UtcNow;
        var isOfSecondFactor = kind is AccountLinkKind.SecondFactorReset;
        foreach (var earlier in await db.AccountLinks
            .Where(l => l.UserId == account.Id && l.UsedAt == null && l.RevokedAt == null && (l.Kind == AccountLinkKind.SecondFactorReset) == isOfSecondFactor)
            .ToListAsync(cancellationToken))
        {
            earlier.RevokedAt = now;
        }

        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var link = new AccountLink
        {
            Id = Ids.New(time),
            UserId = account.Id,
            Kind = kind,
            TokenHash = HashOf(token),
            CreatedAt = now,
            CreatedBy = by,
            ExpiresAt = now + (kind is AccountLinkKind.Invitation ? InvitationLasts : ResetLasts),
        };
        db.AccountLinks.Add(link);
        audit.Note(new AccountLinkMade(kind.ToString(), link.ExpiresAt), nameof(PortalUser), account.Id);
        return token;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
