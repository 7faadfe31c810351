using System.Linq.Expressions;

namespace StuntingAssessment.Web.Platform.Security.Authentication;

/// <param name="Limit">Who was made, signed in or was opened again since then is awake.</param>
/// <param name="Spared">Never locked: the lasting admins, while none of them is awake.</param>
public sealed record DormantAccounts(DateTime Limit, IReadOnlyList<Guid> Spared)
{
    public bool Locks(PortalUser? account) =>
        account is { ClosedAt: null, PasswordHash: not null } && Locks(account.Id, account.CreatedAt, account.LastSignInAt, account.ReopenedAt);

    /// <summary>Of an account that is open and has a password.</summary>
    public bool Locks(Guid id, DateTime createdAt, DateTime? lastSignInAt, DateTime? reopenedAt) =>
        createdAt < Limit && !(lastSignInAt >= Limit) && !(reopenedAt >= Limit) && !Spared.Contains(id);

    /// <summary>The same, asked of the database.</summary>
    public Expression<Func<PortalUser, bool>> AreLocked() => u =>
        u.ClosedAt == null && u.PasswordHash != null && u.CreatedAt < Limit && (u.LastSignInAt == null || u.LastSignInAt < Limit) && (u.ReopenedAt == null || u.ReopenedAt < Limit) && !Spared.Contains(u.Id);
}
