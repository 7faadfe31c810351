namespace StuntingAssessment.Web.Platform.Data;

/// <summary>A one-time link. Only the hash of its token is kept.</summary>
public sealed class AccountLink
{
    public Guid Id { get; init; }

    public Guid UserId { get; init; }

    public PortalUser? User { get; init; }

    public AccountLinkKind Kind { get; init; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public DateTime CreatedAt { get; init; }

    /// <summary>Null: made at the command line.</summary>
    public Guid? CreatedBy { get; init; }

    public DateTime ExpiresAt { get; init; }

    public DateTime? UsedAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    public bool IsUsable(DateTime now) => UsedAt is null && RevokedAt is null && now < ExpiresAt;
}
