using Microsoft.AspNetCore.Identity;

namespace StuntingAssessment.Web.Data;

/// <summary>A person's account. What the person may do is in assignments, not here.</summary>
public sealed class PortalUser : IdentityUser<Guid>
{
    public const int NameMaxLength = 120;

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
}
