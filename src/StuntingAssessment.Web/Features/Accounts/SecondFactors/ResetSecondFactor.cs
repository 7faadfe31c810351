using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>
/// Takes the second factor of an account away for a link and the password. The link alone does nothing, and neither does a link for a password:
/// somebody who gets hold of one of the two is not in.
/// </summary>
public sealed class ResetSecondFactor(
    PortalDbContext db, IPasswordHasher<PortalUser> hasher, SecondFactor secondFactor, RefusedAttempts attempts, LetIn letIn, AuditScope audit, PortalClock clock)
{
    /// <returns>The session that sets up the new one; null when refused, with the sentence in the model state.</returns>
    public async Task<UserSession?> RunAsync(AccountLink found, string password, string? userAgent, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == found.UserId, cancellationToken);
        await db.Entry(account).ReloadAsync(cancellationToken);
        await db.Entry(found).ReloadAsync(cancellationToken);
        audit.ActAs(account.Id, account.Name, audit.RequestId);
        UserSession? session = null;
        if (attempts.IsWaiting(account) || !found.IsUsable(clock.UtcNow))
        {
            modelState.AddModelError("", account.LockedUntil is { } until ? $"Terlalu banyak percobaan yang tidak berhasil. {attempts.Wait(until)}" : "Tautan ini baru saja dipakai.");
            return null;
        }

        if (account is { ClosedAt: null, PasswordHash: { } hash } && hasher.VerifyHashedPassword(account, hash, password) is not PasswordVerificationResult.Failed)
        {
            found.UsedAt = clock.UtcNow;
            await secondFactor.RemoveAsync(account, new SecondFactorReset(), cancellationToken);
            account.EndSessions();
            session = await letIn.RunAsync(account, userAgent, cancellationToken);
        }
        else
        {
            attempts.Count(account, account.Id, "kata sandi salah pada tautan pelepasan masuk dua langkah");
            modelState.AddModelError($"{nameof(SecondFactorLinkModel.Form)}.{nameof(SecondFactorLinkForm.Password)}", "Kata sandi ini tidak benar.");
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return session;
    }
}
