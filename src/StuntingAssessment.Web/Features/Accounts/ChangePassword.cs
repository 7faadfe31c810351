using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Auditing;
using StuntingAssessment.Web.Data;
using StuntingAssessment.Web.Security;

namespace StuntingAssessment.Web.Features.Accounts;

/// <summary>Replaces one's own password. Every session ends by the new stamp; the caller gives this one a new cookie.</summary>
public sealed class ChangePassword(PortalDbContext db, CurrentUser user, IPasswordHasher<PortalUser> hasher, SetPassword setPassword, AuditScope audit)
{
    /// <returns>The account at its new stamp; null when refused, with the reasons in the model state.</returns>
    public async Task<PortalUser?> RunAsync(PasswordForm form, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        var account = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        if (hasher.VerifyHashedPassword(account, account.PasswordHash!, form.Current) is PasswordVerificationResult.Failed)
        {
            audit.Note(new SignInRefused("kata sandi sekarang salah saat menggantinya"), nameof(PortalUser), account.Id);
            await db.SaveChangesAsync(cancellationToken);
            modelState.AddModelError(nameof(form.Current), "Kata sandi sekarang tidak benar.");
            return null;
        }

        foreach (var fault in await setPassword.RunAsync(account, form.Password))
        {
            modelState.AddModelError(nameof(form.Password), fault);
        }

        if (!modelState.IsValid)
        {
            return null;
        }

        audit.Note(new PasswordChanged(), nameof(PortalUser), account.Id);
        await db.SaveChangesAsync(cancellationToken);
        return account;
    }
}
