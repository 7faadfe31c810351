using Microsoft.AspNetCore.Mvc.ModelBinding;
using StuntingAssessment.Domain.People;
using StuntingAssessment.Web.Platform.Auditing;

namespace StuntingAssessment.Web.Features.People.Users;

/// <summary>Closes an account: nobody signs in with it any more, its sessions and links end, what it did stays.</summary>
public sealed class CloseAccount(PortalDbContext db, CurrentUser user, AuditScope audit, PortalClock clock)
{
    public const string LastAdmin = "Ini admin provinsi terakhir yang dapat masuk dan penugasannya tanpa batas waktu. Angkat admin lain dahulu.";

    /// <returns>False when refused; the sentence is in the model state then.</returns>
    public async Task<bool> RunAsync(Guid person, string reason, ModelStateDictionary modelState, CancellationToken cancellationToken)
    {
        await using var transaction = await db.BeginUnderLockAsync(cancellationToken);
        var account = await db.Users.SingleAsync(u => u.Id == person, cancellationToken);
        if (await RefusalAsync(account, cancellationToken) is { } refusal)
        {
            modelState.AddModelError("", refusal);
            return false;
        }

        account.ClosedAt = clock.UtcNow;
        account.EndSessions();
        foreach (var link in await db.AccountLinks.Where(l => l.UserId == person && l.UsedAt == null && l.RevokedAt == null).ToListAsync(cancellationToken))
        {
            link.RevokedAt = clock.UtcNow;
        }

        audit.Note(new AccountClosed(reason), nameof(PortalUser), person);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return true;
    }

    private async Task<string?> RefusalAsync(PortalUser account, CancellationToken cancellationToken) => account switch
    {
        _ when account.Id == user.Id => "Akun sendiri tidak dapat ditutup. Mintalah admin provinsi yang lain.",
        { ClosedAt: not null } => "Akun ini sudah ditutup.",
        _ when await IsLastingAdminAsync(account.Id, cancellationToken) && !await db.HasAnotherAdminAsync(account.Id, clock.Today, cancellationToken) => LastAdmin,
        _ => null,
    };

    private Task<bool> IsLastingAdminAsync(Guid person, CancellationToken cancellationToken)
    {
        var today = clock.Today;
        return db.Assignments.AnyAsync(a => a.PersonId == person && a.Role == Role.ProvinceAdmin && a.From <= today && a.To == null, cancellationToken);
    }
}
