using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Security.Authentication;

namespace StuntingAssessment.Web.Features.Accounts.SecondFactors;

/// <summary>Takes an offered key into use once a code shows that the authenticator has it. The other sessions, begun without it, end.</summary>
public sealed class SetUpSecondFactor(PortalDbContext db, CurrentUser user, SecondFactor secondFactor, RefusedAttempts attempts, PortalSessions sessions, PortalClock clock)
{
    /// <returns>The recovery codes, to be shown once; null when refused, with the sentence in the model state.</returns>
    public async Task<IReadOnlyList<string>?> RunAsync(OfferedKey key, string code, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (account.SecurityStamp != key.Stamp || (account.HasSecondFactor && !key.Replaces))
        {
            modelState.AddModelError("", "Akun Anda berubah sementara halaman ini terbuka. Muat ulang halaman ini.");
            return null;
        }

        IReadOnlyList<string>? codes = null;
        if (attempts.IsWaiting(account))
        {
            modelState.AddModelError("", $"Terlalu banyak percobaan yang tidak berhasil. {attempts.Wait(account.LockedUntil!.Value)}");
        }
        else if (TimeCode.Match(key.Secret, code, clock.UtcNow, null) is { } step)
        {
            codes = await secondFactor.SetUpAsync(account, key.Secret, step, cancellationToken);
            await sessions.EndOthersAsync(account, user.Session!.Id, cancellationToken);
        }
        else
        {
            attempts.Count(account, account.Id, "kode salah saat mengaktifkan masuk dua langkah");
            modelState.AddModelError($"{nameof(SetUpModel.Form)}.{nameof(SetUpForm.Code)}", "Kode ini tidak cocok dengan kuncinya. Periksa jam ponsel Anda, tunggu kode berikutnya, lalu coba lagi.");
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return codes;
    }
}
