using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Infrastructure;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Accounts;

/// <param name="Account">Who signed in; null when refused.</param>
/// <param name="LockedUntil">Until when sign-in with this address waits, whether or not it has an account.</param>
public sealed record SignInAnswer(PortalUser? Account, DateTime? LockedUntil);

/// <summary>
/// Decides on one sign-in. A known, an unknown, a closed and an invited address take the same steps - one password check, one counter, one entry
/// in the trail - so that neither the answer nor its time tells them apart.
/// </summary>
public sealed class CheckSignIn(PortalDbContext db, IPasswordHasher<PortalUser> hasher, AuditScope audit, PortalClock clock)
{
    private static readonly PortalUser Nobody = PortalUser.Of(Guid.Empty, "", "", DateTime.UnixEpoch);
    private static string? nobodysHash;

    public async Task<SignInAnswer> RunAsync(string email, string password, CancellationToken cancellationToken)
    {
        var address = PortalUser.Normalized(email);
        var found = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.NormalizedUserName == address, cancellationToken);
        nobodysHash ??= hasher.HashPassword(Nobody, Convert.ToHexString(RandomNumberGenerator.GetBytes(16)));
        var isRight = hasher.VerifyHashedPassword(found ?? Nobody, found?.PasswordHash ?? nobodysHash, password) is not PasswordVerificationResult.Failed;

        // Many guesses at once must not all see the counter of before: it is read again under the lock.
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = found is null ? null : await db.Users.SingleAsync(u => u.Id == found.Id, cancellationToken);
        var counter = account ?? (ICountRefusals)await UnknownAsync(address, cancellationToken);
        if (counter.LockedUntil > clock.UtcNow)
        {
            // The password is not looked at: while the address waits, a right guess must look like a wrong one.
            return new SignInAnswer(null, counter.LockedUntil);
        }

        var isAllowed = isRight && account is { ClosedAt: null, PasswordHash: not null } && account.PasswordHash == found!.PasswordHash;
        if (isAllowed)
        {
            Accept(account!);
        }
        else
        {
            Refuse(account, counter);
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return new SignInAnswer(isAllowed ? account : null, counter.LockedUntil);
    }

    private async Task<UnknownAddress> UnknownAsync(string address, CancellationToken cancellationToken)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(address)));
        var unknown = await db.UnknownAddresses.SingleOrDefaultAsync(a => a.AddressHash == hash, cancellationToken)
            ?? db.UnknownAddresses.Add(new UnknownAddress { AddressHash = hash }).Entity;
        unknown.LastTriedAt = clock.UtcNow;
        return unknown;
    }

    private void Accept(PortalUser account)
    {
        (account.FailedSignIns, account.LockedUntil) = (0, null);
        account.LastSignInAt = clock.UtcNow;
        audit.ActAs(account.Id, account.Name, audit.RequestId);
        audit.Note(new SignedIn(), nameof(PortalUser), account.Id);
    }

    private void Refuse(PortalUser? account, ICountRefusals counter)
    {
        counter.FailedSignIns++;
        audit.Note(new SignInRefused(ReasonOf(account)), nameof(PortalUser), account?.Id);
        var delay = SignInDelay.After(counter.FailedSignIns);
        counter.LockedUntil = delay == TimeSpan.Zero ? null : clock.UtcNow + delay;
        if (counter.LockedUntil is { } until)
        {
            audit.Note(new SignInsLocked(counter.FailedSignIns, until), nameof(PortalUser), account?.Id);
        }
    }

    private static string ReasonOf(PortalUser? account) => account switch
    {
        null => "alamat tidak dikenal",
        { ClosedAt: not null } => "akun ditutup",
        { PasswordHash: null } => "belum ada kata sandi",
        _ => "kata sandi salah",
    };
}
