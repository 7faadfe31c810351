using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SignIn;

/// <param name="Session">Who is in; null when refused or when the code is still to come.</param>
/// <param name="HalfWay">Whose password was right and whose code is still to come.</param>
/// <param name="LockedUntil">Until when sign-in with this address waits, whether or not it has an account.</param>
public sealed record SignInAnswer(UserSession? Session, PortalUser? HalfWay, DateTime? LockedUntil);

/// <summary>
/// Decides on one sign-in. A known, an unknown, a closed, a long unused and an invited address take the same steps - one password check, one counter, one entry
/// in the trail - so that neither the answer nor its time tells them apart.
/// </summary>
public sealed class CheckSignIn(PortalDbContext db, IPasswordHasher<PortalUser> hasher, Dormancy dormancy, SecondFactor secondFactor, RefusedAttempts attempts, LetIn letIn, AuditScope audit, PortalClock clock)
{
    private static readonly PortalUser Nobody = PortalUser.Of(Guid.Empty, "", "", DateTime.UnixEpoch);
    private static string? nobodysHash;

    public async Task<SignInAnswer> RunAsync(string email, string password, string? userAgent, CancellationToken cancellationToken)
    {
        var address = PortalUser.Normalized(email);
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == address, cancellationToken);
        nobodysHash ??= hasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        var isRight = hasher.VerifyHashedPassword(found ?? Nobody, found?.PasswordHash ?? nobodysHash, password) is not PasswordVerificationResult.Failed;

        // Many guesses at once must not all see the counter of before: it is read again under the lock.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = found is null ? null : await db.Users.SingleAsync(u => u.Id == found.Id, cancellationToken);
        var counter = account ?? (ICountRefusals)await UnknownAsync(address, cancellationToken);
        if (attempts.IsWaiting(counter))
        {
            // The password is not looked at: while the address waits, a right guess must look like a wrong one.
            return new SignInAnswer(null, null, counter.LockedUntil);
        }

        UserSession? session = null;
        var isDormant = (await dormancy.NowAsync(cancellationToken)).Locks(account);
        var isAllowed = isRight && account is { ClosedAt: null, PasswordHash: not null } && !isDormant && account.PasswordHash == found!.PasswordHash;
        if (!isAllowed)
        {
            attempts.Count(counter, account?.Id, ReasonOf(account, isDormant));
        }
        else if (account!.HasSecondFactor)
        {
            // The counter stays: whoever knows the password must not win a fresh row of guesses at the code with it.
            audit.ActAs(account.Id, account.Name, audit.RequestId);
            audit.Note(new PasswordAccepted(), nameof(PortalUser), account.Id);
        }
        else
        {
            session = await letIn.RunAsync(account, userAgent, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SignInAnswer(session, isAllowed && session is null ? account : null, counter.LockedUntil);
    }

    /// <summary>The second step: a code of the authenticator, or a recovery code.</summary>
    public async Task<SignInAnswer> RunSecondAsync(FirstStep first, string code, string? userAgent, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == first.Person, cancellationToken);
        if (attempts.IsWaiting(account))
        {
            return new SignInAnswer(null, null, account.LockedUntil);
        }

        audit.ActAs(account.Id, account.Name, audit.RequestId);
        UserSession? session = null;
        if (account.ClosedAt is null && account.SecurityStamp == first.Stamp && await secondFactor.TakeAsync(account, code, cancellationToken))
        {
            session = await letIn.RunAsync(account, userAgent, cancellationToken);
        }
        else
        {
            attempts.Count(account, account.Id, "kode salah");
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SignInAnswer(session, null, account.LockedUntil);
    }

    private async Task<UnknownAddress> UnknownAsync(string address, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        var unknown = await db.UnknownAddresses.SingleOrDefaultAsync(a => a.AddressHash == hash, cancellationToken)
            ?? db.UnknownAddresses.Add(new UnknownAddress { AddressHash = hash }).Entity;
        unknown.LastTriedAt = clock.UtcNow;
        return unknown;
    }

    private static string ReasonOf(PortalUser? account, bool isDormant) => account switch
    {
        null => "alamat tidak dikenal",
        { ClosedAt: not null } => "akun ditutup",
        { PasswordHash: null } => "belum ada kata sandi",
        _ when isDormant => "akun terkunci karena lama tidak dipakai",
        _ => "kata sandi salah",
    };
}
