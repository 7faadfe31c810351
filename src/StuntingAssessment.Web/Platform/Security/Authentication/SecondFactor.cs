using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>
/// The authenticator's codes and the recovery codes of an account. Callers hold the trail's lock, so that of two who send the same code at once
/// one is let in, and save.
/// </summary>
public sealed class SecondFactor(PortalDbContext db, IDataProtectionProvider protection, AuditScope audit, PortalClock clock, TimeProvider time)
{
    public const int RecoveryCodes = 10;

    /// <summary>Without letters and digits that look alike on paper. 16 of 31 characters: 79 bits.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    private const int CodeLength = 16;
    private const int GroupLength = 4;

    private readonly IDataProtector keys = protection.CreateProtector("SecondFactor.Key.v1");

    /// <summary>Takes a code of the authenticator or a recovery code, and uses it up.</summary>
    public async Task<bool> TakeAsync(PortalUser account, string? typed, CancellationToken cancellationToken)
    {
        if (account.SecondFactorKey is not { } key || string.IsNullOrWhiteSpace(typed))
        {
            return false;
        }

        if (KeyOf(key) is { } secret && TimeCode.Match(secret, typed, clock.UtcNow, account.LastCodeStep) is { } step)
        {
            account.LastCodeStep = step;
            return true;
        }

        return await TakeRecoveryCodeAsync(account, typed, cancellationToken);
    }

    /// <param name="account">Tracked.</param>
    /// <param name="secret">The key whose code the person has just shown to know.</param>
    /// <param name="step">The step of that code.</param>
    /// <returns>The recovery codes: shown once, never stored.</returns>
    public async Task<IReadOnlyList<string>> SetUpAsync(PortalUser account, byte[] secret, long step, CancellationToken cancellationToken)
    {
        audit.Note(account.HasSecondFactor ? new SecondFactorReplaced() : new SecondFactorSetUp(), nameof(PortalUser), account.Id);
        (account.SecondFactorKey, account.SecondFactorSince, account.LastCodeStep) = (Convert.ToBase64String(keys.Protect(secret)), clock.UtcNow, step);
        return await NewRecoveryCodesAsync(account, cancellationToken);
    }

    /// <returns>The new codes; the old ones end.</returns>
    public async Task<IReadOnlyList<string>> NewRecoveryCodesAsync(PortalUser account, CancellationToken cancellationToken)
    {
        await DropRecoveryCodesAsync(account, cancellationToken);
        List<string> codes = [.. Enumerable.Range(0, RecoveryCodes).Select(_ => new string(RandomNumberGenerator.GetItems<char>(Alphabet, CodeLength)))];
        db.RecoveryCodes.AddRange(codes.Select(c => new RecoveryCode { Id = Ids.New(time), UserId = account.Id, CodeHash = HashOf(c) }));
        return [.. codes.Select(c => string.Join('-', c.Chunk(GroupLength).Select(g => new string(g))))];
    }

    /// <param name="account">Tracked.</param>
    /// <param name="happened">Removed by its owner, or reset by a link.</param>
    /// <param name="cancellationToken">Of the request.</param>
    public async Task RemoveAsync(PortalUser account, DomainEvent happened, CancellationToken cancellationToken)
    {
        (account.SecondFactorKey, account.SecondFactorSince, account.LastCodeStep) = (null, null, null);
        await DropRecoveryCodesAsync(account, cancellationToken);
        audit.Note(happened, nameof(PortalUser), account.Id);
    }

    private async Task DropRecoveryCodesAsync(PortalUser account, CancellationToken cancellationToken) =>
        db.RecoveryCodes.RemoveRange(await db.RecoveryCodes.Where(c => c.UserId == account.Id).ToListAsync(cancellationToken));

    private async Task<bool> TakeRecoveryCodeAsync(PortalUser account, string typed, CancellationToken cancellationToken)
    {
        var hash = HashOf(typed);
        var unused = await db.RecoveryCodes.Where(c => c.UserId == account.Id && c.UsedAt == null).ToListAsync(cancellationToken);
        if (unused.Find(c => c.CodeHash == hash) is not { } code)
        {
            return false;
        }

        code.UsedAt = clock.UtcNow;
        audit.Note(new RecoveryCodeUsed(unused.Count - 1), nameof(PortalUser), account.Id);
        return true;
    }

    /// <summary>Null when the key ring that protected it is gone: then only a recovery code or a reset helps.</summary>
    private byte[]? KeyOf(string stored)
    {
        try
        {
            return keys.Unprotect(Convert.FromBase64String(stored));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Capitals, blanks and hyphens do not count.</summary>
    private static string HashOf(string code) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant())));
}
