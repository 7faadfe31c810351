using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace StuntingAssessment.Web.Platform.Data;

/// <summary>A person's account. What the person may do is in assignments, not here.</summary>
public sealed class PortalUser : IdentityUser<Guid>, ICountRefusals
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 200;

    public required string Name { get; set; }

    /// <summary>Folded and lower-cased in C#: the two databases do not fold alike.</summary>
    public string SearchText { get; set; } = "";

    public DateTime CreatedAt { get; set; }

    /// <summary>Refused sign-ins in a row. Identity's own counter starts anew with each lock; ours makes the delay grow.</summary>
    public int FailedSignIns { get; set; }

    public DateTime? LockedUntil { get; set; }

    /// <summary>A closed account signs in no more; what it did stays.</summary>
    public DateTime? ClosedAt { get; set; }

    public bool HasSignedIn => LastSignInAt is not null;

    public DateTime? LastSignInAt { get; set; }

    /// <summary>When an admin opened it again, or a one-time link set a password: long unused counts from then on.</summary>
    public DateTime? ReopenedAt { get; set; }

    /// <summary>The authenticator's key, protected at rest; null while the account has no second factor.</summary>
    public string? SecondFactorKey { get; set; }

    public DateTime? SecondFactorSince { get; set; }

    /// <summary>The time step of the last code that was taken: no code is good twice.</summary>
    public long? LastCodeStep { get; set; }

    public bool HasSecondFactor => SecondFactorKey is not null;

    /// <summary>A new account without a password: nobody can sign in until a one-time link has set one.</summary>
    public static PortalUser Of(Guid id, string name, string email, DateTime now)
    {
        var account = new PortalUser { Id = id, Name = name, CreatedAt = now, SecurityStamp = NewStamp() };
        account.Rename(name, email);
        return account;
    }

    /// <summary>The address is also the name to sign in with.</summary>
    public void Rename(string name, string email)
    {
        Name = name.Trim();
        UserName = Email = email.Trim();
        NormalizedUserName = NormalizedEmail = Normalized(email);
        SearchText = SearchFolding.Fold(name, email);
        ConcurrencyStamp = NewStamp();
    }

    /// <summary>As Identity's own normaliser does it.</summary>
    public static string Normalized(string email) => email.Trim().Normalize().ToUpperInvariant();

    /// <summary>Every session carries the stamp it began with; a new one ends them all.</summary>
    public void EndSessions() => SecurityStamp = NewStamp();

    public void SetPasswordHash(string hash)
    {
        PasswordHash = hash;
        (FailedSignIns, LockedUntil) = (0, null);
        EndSessions();
    }

    private static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
