using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <summary>
/// Asks a signed-in person for the password again, and for the code where there is one. Wrong ones count into the same growing wait as those at
/// the sign-in page.
/// </summary>
public sealed class ProveSelf(PortalDbContext db, CurrentUser user, IPasswordHasher<PortalUser> hasher, SecondFactor secondFactor, RefusedAttempts attempts)
{
    /// <param name="form">What was typed.</param>
    /// <param name="modelState">Takes the sentence when refused.</param>
    /// <param name="then">What the proof is for; saved with it. The account is tracked and the trail's lock held.</param>
    /// <param name="cancellationToken">Of the request.</param>
    /// <param name="fields">What the form calls its fields; the usual names when null.</param>
    /// <param name="withCode">False only where the password alone is asked.</param>
    public async Task<bool> RunAsync(ProofForm form, ModelStateDictionary modelState, Func<PortalUser, Task> then, CancellationToken cancellationToken, ProofFields? fields = null, bool withCode = true)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (attempts.IsWaiting(account))
        {
            modelState.AddModelError("", $"Terlalu banyak percobaan yang tidak berhasil. {attempts.Wait(account.LockedUntil!.Value)}");
            return false;
        }

        var isRight = account.PasswordHash is { } hash && hasher.VerifyHashedPassword(account, hash, form.Password) is not PasswordVerificationResult.Failed;
        var isCodeRight = isRight && (!withCode || !account.HasSecondFactor || await secondFactor.TakeAsync(account, form.Code, cancellationToken));
        if (isCodeRight)
        {
            (account.FailedSignIns, account.LockedUntil) = (0, null);
            await then(account);
        }
        else
        {
            Refuse(account, isRight, modelState, fields ?? new ProofFields());
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return isCodeRight;
    }

    private void Refuse(PortalUser account, bool isPasswordRight, ModelStateDictionary modelState, ProofFields fields)
    {
        attempts.Count(account, account.Id, isPasswordRight ? "kode salah saat memastikan diri" : "kata sandi salah saat memastikan diri");
        if (attempts.IsWaiting(account))
        {
            modelState.AddModelError("", $"Terlalu banyak percobaan yang tidak berhasil. {attempts.Wait(account.LockedUntil!.Value)}");
        }
        else if (isPasswordRight)
        {
            modelState.AddModelError(fields.Code, "Kode ini tidak benar atau sudah dipakai. Tunggu kode berikutnya di aplikasi Anda, lalu coba lagi.");
        }
        else
        {
            modelState.AddModelError(fields.Password, fields.WrongPassword);
        }
    }
}
